import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableBlocks } from '../../../src/ingest/load/table-blocks.js';
import { plainCells, spreadCells } from '../../../src/ingest/load/table-cells.js';
import { identityMap } from '../../../src/ingest/mapped-text.js';

const grid = (rows: string[][]) => plainCells(rows.map((row) => row.map(identityMap)));
const read = (...given: Parameters<typeof tableBlocks>) =>
  tableBlocks(...given).map(({ kind, lines, caption }) => ({ kind, lines: lines.map(({ text }) => text), caption }));

describe('a table', () => {
  it('has its head first, and no rows or columns without text', () => {
    const rows = [['', ''], ['银行', '', '余额'], [], ['甲', '', '3'], ['乙', '', '']];
    expect(read(grid(rows), '')).toEqual([
      { kind: 'table', lines: ['银行 | 余额', '甲 | 3'], caption: '' },
      prose('乙'),
    ]);
  });

  it('is named by the short lines before it, and followed by notes', () => {
    const rows = [['各行余额'], ['单位：亿元'], ['银行', '余额'], ['甲', '3'], ['注：年末数']];
    expect(read(grid(rows))).toEqual([
      prose('各行余额'),
      prose('单位：亿元'),
      { kind: 'table', lines: ['银行 | 余额', '甲 | 3'], caption: '各行余额 单位：亿元' },
      prose('注：年末数'),
    ]);
  });

  it('of one column is no table', () => {
    expect(read(grid([['甲'], ['乙']]))).toEqual([prose('甲'), prose('乙')]);
    expect(read([])).toEqual([]);
  });

  it('that is long has its head again', () => {
    const rows = Array.from({ length: 450 }, (_, at) => [`第${at}行`, String(at)]);
    const blocks = read(grid([['名称', '数'], ...rows]));
    expect(blocks.map(({ lines }) => lines.length)).toEqual([201, 201, 51]);
    expect(blocks.map(({ lines }) => lines[0])).toEqual(['名称 | 数', '名称 | 数', '名称 | 数']);
    expect(blocks.flatMap(({ lines }) => lines.slice(1))).toEqual(rows.map((row) => row.join(' | ')));
  });

  it('has each merged cell in all places that it covers, whatever is merged', () => {
    const cell = fc.record({
      text: fc.constantFrom('甲', '乙', '', '丙丁').map(identityMap),
      columns: fc.integer({ min: 1, max: 4 }),
      rows: fc.integer({ min: 1, max: 4 }),
    });
    const property = fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
      const spread = spreadCells(rows);
      expect(spread.length).toBe(rows.length);
      expect(new Set(spread.map((row) => row.length)).size).toBeLessThan(2);
      const ids = new Set(spread.flatMap((row) => row.map(({ id }) => id)));
      ids.delete(0);
      expect(ids.size).toBe(rows.flat().length);
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('does not grow without end by what is merged', () => {
    const label = { text: identityMap('字'.repeat(1_000)), columns: 1_000, rows: 65_534 };
    const rows = [[label], ...Array.from({ length: 1_000 }, () => [])];
    const letters = spreadCells(rows)
      .flat()
      .reduce((sum, { text }) => sum + text.text.length, 0);
    expect(letters).toBeLessThan((1 << 20) + 10_000);
  });
});

function prose(line: string) {
  return { kind: 'prose', lines: [line], caption: undefined };
}
