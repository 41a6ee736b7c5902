import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/schemas.js';
import { findFigures, placeOfFigure, type ReadPiece } from '../../../src/web/chat/find-figures.js';
import { splitMarks } from '../../../src/web/chat/split-marks.js';
import { citation } from '../samples.js';

const quoting = (...quotes: string[]): Citation[] => quotes.map((quote, at) => ({ ...citation, n: at + 1, quote }));

function read(answer: string, citations: readonly Citation[]): ReadPiece[] {
  return findFigures(splitMarks(answer, { citations: citations.map(({ n }) => n) }), citations);
}

const figuresOf = (answer: string, ...quotes: string[]) =>
  read(answer, quoting(...quotes)).flatMap((piece) => (piece.kind === 'figure' ? [[piece.text, piece.n]] : []));

const shown = (pieces: readonly ReadPiece[]) =>
  pieces.map((piece) => (piece.kind === 'mark' ? `[${piece.n}]` : piece.text)).join('');

describe('the figures of an answer', () => {
  it('lead to the citation of their sentence whose quote has them', () => {
    const quotes = ['余额29.4万亿元，增长23.5%。', '余额28.6万亿元。'];
    expect(figuresOf('余额29.4万亿元，增长23.5%。[1]\n余额28.6万亿元。[2]', ...quotes)).toEqual([
      ['29.4万亿元', 1],
      ['23.5%', 1],
      ['28.6万亿元', 2],
    ]);
  });

  it('lead to the second of the marks where the first quote has another number', () => {
    expect(figuresOf('共 52 页。[1][2]', '共 520 页。', '共 52 页。')).toEqual([['52', 2]]);
  });

  it('stay text where no quote of their sentence has them', () => {
    expect(figuresOf('增长5%。[1]\n下降7%。[2]', '下降7%。', '增长5%。')).toEqual([]);
    expect(figuresOf('增长5%。', '增长5%。')).toEqual([]);
  });

  it.each([
    ['2022-2023年', ['2022', '2023']],
    ['由-1.5%升至+2,300.75亿元，', ['-1.5%', '+2,300.75亿元']],
    ['386.2 21.7', ['386.2', '21.7']],
    ['下降0.3个百分点, 25bp; 3 倍', ['0.3个百分点', '25bp', '3 倍']],
    ['第5,其中6.', ['5', '6']],
  ])('are whole and without what stands around them: %s', (text, figures) => {
    expect(figuresOf(`${text}[1]`, text).map(([figure]) => figure)).toEqual(figures);
  });

  it('change no letter of the answer', () => {
    const unit = fc.constantFrom(
      '1',
      '20',
      '3.5',
      ',',
      '.',
      '%',
      '万',
      '亿元',
      '-',
      ' ',
      '余额',
      '。',
      '\n',
      '[1]',
      '[2]',
    );
    fc.assert(
      fc.property(fc.string({ unit }), fc.string({ unit }), fc.string({ unit }), (answer, one, other) => {
        const citations = quoting(one, other);
        const pieces = read(answer, citations);
        expect(shown(pieces)).toBe(answer);
        for (const piece of pieces) {
          if (piece.kind === 'mark') continue;
          expect(piece.text).not.toBe('');
          if (piece.kind === 'figure') expect(placeOfFigure(citations[piece.n - 1]!.quote, piece.text)).toBeDefined();
        }
      }),
    );
  });
});

describe('the place of a figure in a quotation', () => {
  const found = (text: string, figure: string) => {
    const place = placeOfFigure(text, figure);
    return place && text.slice(place.start, place.end);
  };

  it('is where it is written so, or else where its number is', () => {
    expect(found('增长5%，余额5亿元', '5亿元')).toBe('5亿元');
    expect(found('余额(亿元)：5', '5亿元')).toBe('5');
    expect(found('下降 5%', '-5%')).toBe('5');
  });

  it('is never a part of a longer number', () => {
    expect(found('1.5、15、51、5.1、5,100', '5')).toBeUndefined();
    expect(found('15，5。', '5')).toBe('5');
    expect(placeOfFigure('15，5。', '5')).toEqual({ start: 3, end: 4 });
  });

  it('is nowhere for what has no number', () => {
    expect(found('余额', '元')).toBeUndefined();
  });
});
