import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOf } from '../../../src/answer/boxes/boxes-of.js';
import { letterWidth } from '../../../src/answer/boxes/letter-width.js';
import type { TextBox } from '../../../src/ingest/draft.js';
import { identityMap } from '../../../src/ingest/mapped-text.js';

/** Runs of 10 points' height, each letter as wide as it is held to be. */
function printed(runs: readonly { text: string; page?: number; x?: number; y: number; end?: string }[]) {
  let raw = '';
  const boxes = runs.map(({ text, page = 1, x = 20, y, end = '\n' }): TextBox => {
    const start = raw.length;
    raw += text + end;
    return { page, x, y, width: widthOf(text), height: 10, start, end: start + text.length };
  });
  return { raw, boxes, offsets: identityMap(raw).offsets };
}

const widthOf = (text: string) => 10 * [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);

function found(source: ReturnType<typeof printed>, quote: string) {
  const start = source.raw.indexOf(quote);
  expect(start).toBeGreaterThanOrEqual(0);
  return boxesOf({ start, end: start + quote.length }, source);
}

describe('the boxes of a quotation', () => {
  it('are a box a line, cut to the quoted letters', () => {
    const source = printed([
      { text: '一二三四五。六七八', y: 40 },
      { text: '九十。百千万', y: 55 },
    ]);
    expect(found(source, '六七八\n九十。')).toEqual([
      { page: 1, x: 80, y: 40, width: 30, height: 10 },
      { page: 1, x: 20, y: 55, width: 30, height: 10 },
    ]);
  });

  it('are one where a line was set in several runs', () => {
    const source = printed([
      { text: '余额', y: 40, end: '' },
      { text: '增长', x: 42, y: 41, end: '' },
      { text: '一成', x: 62, y: 40 },
    ]);
    expect(found(source, '额增长一')).toEqual([{ page: 1, x: 30, y: 40, width: 42, height: 11 }]);
  });

  it('leave the gap between the columns of a table free', () => {
    const source = printed([
      { text: '余额', y: 40, end: ' ' },
      { text: '三千', x: 120, y: 40 },
    ]);
    expect(found(source, '余额 三千').map(({ x, width }) => [x, width])).toEqual([
      [20, 20],
      [120, 20],
    ]);
  });

  it('stand on each page that the quotation runs over', () => {
    const source = printed([
      { text: '上页末行', y: 280, end: '\n\n' },
      { text: '下页首行', page: 2, y: 280 },
    ]);
    expect(found(source, '末行\n\n下页').map(({ page }) => page)).toEqual([1, 2]);
  });

  it('pass over what was taken out of the text between two of its letters', () => {
    const { raw, boxes } = printed([
      { text: '上页末行', y: 280 },
      { text: '某银行年报', page: 2, y: 20 },
      { text: '下页首行', page: 2, y: 40 },
    ]);
    const text = raw.replace('\n某银行年报\n', '');
    const offsets = Int32Array.from(text, (_, at) => (at < 4 ? at : at + raw.length - text.length));
    expect(boxesOf({ start: 2, end: 6 }, { raw, boxes, offsets })).toEqual([
      { page: 1, x: 40, y: 280, width: 20, height: 10 },
      { page: 2, x: 20, y: 40, width: 20, height: 10 },
    ]);
  });

  it('take the whole of a run that is written downwards', () => {
    const box = { page: 1, x: 20, y: 40, width: 10, height: 40, start: 0, end: 4 };
    const source = { raw: '竖排文字', boxes: [box], offsets: identityMap('竖排文字').offsets };
    expect(boxesOf({ start: 1, end: 3 }, source)).toEqual([{ page: 1, x: 20, y: 40, width: 10, height: 40 }]);
  });

  it('are none where nothing stands', () => {
    const source = printed([{ text: '余额', y: 40, end: '\n\n\n' }]);
    expect(boxesOf({ start: 2, end: 4 }, source)).toEqual([]);
    expect(boxesOf({ start: 0, end: 0 }, source)).toEqual([]);
    expect(boxesOf({ start: 0, end: 2 }, { ...source, boxes: [] })).toEqual([]);
  });

  it('lie, for any span, within the runs that it meets, and meet each of them', () => {
    const line = fc.record({ text: fc.string({ unit: fc.constantFrom('余', '1', 'm', ' ', '。'), minLength: 1 }) });
    const spans = fc.array(line, { minLength: 1, maxLength: 6 }).chain((lines) => {
      const source = printed(lines.map(({ text }, at) => ({ text, y: 20 + at * 15 })));
      const place = fc.nat({ max: source.raw.length });
      return fc.tuple(fc.constant(source), place, place);
    });
    fc.assert(
      fc.property(spans, ([source, one, other]) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const boxes = boxesOf({ start, end }, source);
        const met = source.boxes.filter(
          (run) => source.raw.slice(Math.max(start, run.start), Math.min(end, run.end)).trim() !== '',
        );
        expect(boxes.map(({ y }) => y)).toEqual(met.map(({ y }) => y));
        boxes.forEach((box, at) => {
          const run = met[at]!;
          expect(box.x).toBeGreaterThanOrEqual(run.x - 0.01);
          expect(box.x + box.width).toBeLessThanOrEqual(run.x + run.width + 0.02);
          expect(box.width).toBeGreaterThan(0);
        });
      }),
    );
  });
});
