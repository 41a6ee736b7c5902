import { describe, expect, it } from 'vitest';
import type { Statement } from '../src/schemas.js';
import { asOneLine, asShown, listIn } from '../src/quoted-list.js';
import { toBlocks } from '../src/answer-blocks.js';
import { citation } from './web/samples.js';

const NUMBERED = '结论是:\n\n1. 增长 1.5%。\n2. 下降 2%。';
const BULLETS = '- 甲行:上升。\n- 乙行:下降,\n  见附注。';

const quoting = (quote: string, n = 1): { statement: Statement; cited: typeof citation } => ({
  statement: { text: asOneLine(quote), citations: [n], support: 'quoted' },
  cited: { ...citation, n, quote },
});

/** The blocks of an answer that quotes each of `quotes` in a sentence. */
function blocksOf(...quotes: string[]) {
  const parts = quotes.map((quote, at) => quoting(quote, at + 1));
  const text = parts.map(({ statement }, at) => `${statement.text}[${at + 1}]`).join('\n');
  const statements = parts.map(({ statement }) => statement);
  return toBlocks(text, { statements, citations: parts.map(({ cited }) => cited) });
}

describe('a sentence quoted from a list', () => {
  it('has its lines again, with the numbers of the report', () => {
    expect(blocksOf('先有一句。', NUMBERED)).toEqual([
      { kind: 'text', text: '先有一句。[1]' },
      {
        kind: 'list',
        list: {
          lead: '结论是:',
          items: [
            { number: '1.', text: '增长 1.5%。' },
            { number: '2.', text: '下降 2%。' },
          ],
        },
        citations: [2],
      },
    ]);
  });

  it('has items without their bullets, each with the lines that go on with it', () => {
    expect(listIn(BULLETS)).toEqual({
      lead: '',
      items: [
        { number: '', text: '甲行:上升。' },
        { number: '', text: '乙行:下降, 见附注。' },
      ],
    });
  });

  it('is no list on one line, nor where lines only go on', () => {
    expect(listIn('1. 增长。')).toBeUndefined();
    expect(listIn('上半年增长。\n2.5 个百分点是其中的升幅。')).toBeUndefined();
  });

  it('stays as it is where the answer says it otherwise', () => {
    const { statement, cited } = quoting(NUMBERED);
    const text = '结论有两项。[1]';
    const statements = [{ ...statement, text: '结论有两项。' }];
    expect(toBlocks(text, { statements, citations: [cited] })).toEqual([{ kind: 'text', text }]);
    expect(toBlocks(`${statement.text}[1]`, { citations: [cited] })).toHaveLength(1);
  });
});

describe('rows of a table', () => {
  const cells = (...values: string[]) => values.map((value) => ({ column: '', value }));

  it('that are quoted without their head are rows all the same', () => {
    expect(blocksOf('2021 | 北京\n2022 | 广东', '2023 | 云南')).toEqual([
      {
        kind: 'rows',
        rows: [
          { cells: cells('2021', '北京'), citations: [1] },
          { cells: cells('2022', '广东'), citations: [1] },
          { cells: cells('2023', '云南'), citations: [2] },
        ],
      },
    ]);
  });

  it('of other columns, or after another sentence, make a table of their own', () => {
    const kinds = blocksOf('2021 | 北京', '一句话。', '2022 | 广东').map(({ kind }) => kind);
    expect(kinds).toEqual(['rows', 'text', 'rows']);
    expect(blocksOf('2021 | 北京\n2022 | 广东 | 7')).toHaveLength(1);
  });
});

describe('a quotation by itself', () => {
  it('is shown line by line, and a single item without its bullet', () => {
    expect(asShown(BULLETS)).toBe('- 甲行:上升。\n- 乙行:下降,\n见附注。');
    expect(asShown('- 甲行:上升。')).toBe('甲行:上升。');
    expect(asShown(NUMBERED)).toBe('结论是:\n1. 增长 1.5%。\n2. 下降 2%。');
  });
});
