import { describe, expect, it } from 'vitest';
import { toBlocks } from '../src/answer-blocks.js';
import type { Statement } from '../src/schemas.js';

const said = (text: string): Statement => ({ text, citations: [1], support: 'quoted' });
const read = (text: string, ...cells: [string, string][]): Statement => ({
  ...said(text),
  rows: [cells.map(([column, value]) => ({ column, value }))],
});

describe("an answer's blocks", () => {
  it('are its text where no statement reads rows, or while it still comes', () => {
    expect(toBlocks('甲。[1]\n\n乙。[1]', { statements: [said('甲。'), said('乙。')] })).toEqual([
      { kind: 'text', text: '甲。[1]\n\n乙。[1]' },
    ]);
    expect(toBlocks('年份：2023。[1]')).toHaveLength(1);
  });

  it('are one table for neighbouring rows of the same columns, and another for others', () => {
    const first = read('年份：2023。', ['年份', '2023']);
    const second = read('年份：2024。', ['年份', '2024']);
    const other = read('地区：京。', ['地区', '京']);
    const text = '年份：2023。[1]年份：2024。[1]\n地区：京。[1]';
    const blocks = toBlocks(text, { statements: [first, second, other] });
    expect(blocks.map((block) => (block.kind === 'rows' ? block.rows.length : block.kind))).toEqual([2, 1]);
  });

  it('leave a statement that is not found in the text out of the tables', () => {
    expect(toBlocks('别的。', { statements: [read('年份：2023。', ['年份', '2023'])] })).toEqual([
      { kind: 'text', text: '别的。' },
    ]);
  });
});
