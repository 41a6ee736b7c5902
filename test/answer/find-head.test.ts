import { describe, expect, it } from 'vitest';
import { cellsIn, findHead } from '../../src/answer/find-head.js';

describe('cellsIn', () => {
  it.each<[string, string[] | undefined]>([
    ['机构 | 余额 | 增速', ['机构', '余额', '增速']],
    ['| 2022年 | 2023年', ['', '2022年', '2023年']],
    ['余额 | 412.9 |', ['余额', '412.9', '']],
    ['户数 |  | 13', ['户数', '', '13']],
    ['没有竖线的一行', undefined],
  ])('reads the cells of a line, empty ones at its trimmed ends too: %s', (line, cells) => {
    expect(cellsIn(line)).toEqual(cells);
  });
});

describe('findHead', () => {
  it('finds the head of a row whose last cell is empty', () => {
    const text = '说明\n| 2022年 | 2023年\n余额 | 412.9 |\n户数 | 12 | 13';
    const start = text.indexOf('户数');
    const head = findHead(text, { start, end: text.length });
    expect(head && text.slice(head.start, head.end)).toBe('| 2022年 | 2023年');
  });
});
