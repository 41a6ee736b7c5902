import { describe, expect, it } from 'vitest';
import { blocksIn, cellsOf, findTables } from '../../../src/web/evidence/find-tables.js';
import { splitParagraphs } from '../../../src/web/evidence/paragraph-window.js';

function tablesOf(text: string, cuts: number[] = []): string[][][] {
  const paragraphs = splitParagraphs(text, { cuts });
  return findTables(text, paragraphs, { cuts: new Set(cuts) }).map(({ from, to }) =>
    paragraphs.slice(from, to).map((row) => cellsOf(text, row).map(({ start, end }) => text.slice(start, end))),
  );
}

describe('the tables of a report', () => {
  it('are neighbouring lines with as many cells, empty ones too', () => {
    expect(tablesOf('如下：\n年份 | 政策\n2023 | 甲\n2024 | \n\n以上。')).toEqual([
      [
        ['年份', '政策'],
        ['2023', '甲'],
        ['2024', ''],
      ],
    ]);
  });

  it('end at a blank line, at another number of cells, and where a page begins', () => {
    expect(tablesOf('a | b\n1 | 2\n\nc | d\n3 | 4')).toHaveLength(2);
    expect(tablesOf('a | b\n1 | 2\nx | y | z\n3 | 4 | 5')).toHaveLength(2);
    const text = 'a | b\n1 | 2\n3 | 4\n5 | 6';
    expect(tablesOf(text, [text.indexOf('3')])).toHaveLength(2);
  });

  it('are not a line alone, nor prose', () => {
    expect(tablesOf('来源 | 作者\n正文。')).toEqual([]);
    expect(tablesOf('正文。\n来源 | 作者')).toEqual([]);
    expect(tablesOf('一句。\n两句。')).toEqual([]);
    expect(tablesOf('')).toEqual([]);
  });
});

describe('what is shown of a report', () => {
  const text = '如下：\n年份 | 政策\n2023 | 甲\n2024 | 乙\n以上。';
  const paragraphs = splitParagraphs(text);
  const shown = (from: number, to: number) =>
    blocksIn(paragraphs, findTables(text, paragraphs), { from, to }).map(({ rows, isTable }) => ({
      isTable,
      text: rows.map(({ start, end }) => text.slice(start, end).trim()).join('/'),
    }));

  it('is each paragraph by itself, and a table as one', () => {
    expect(shown(0, 5)).toEqual([
      { isTable: false, text: '如下：' },
      { isTable: true, text: '年份 | 政策/2023 | 甲/2024 | 乙' },
      { isTable: false, text: '以上。' },
    ]);
  });

  it('is a table under its head, also where it is cut', () => {
    expect(shown(3, 5)).toEqual([
      { isTable: true, text: '年份 | 政策/2024 | 乙' },
      { isTable: false, text: '以上。' },
    ]);
    expect(shown(0, 2)).toEqual([
      { isTable: false, text: '如下：' },
      { isTable: true, text: '年份 | 政策' },
    ]);
  });
});
