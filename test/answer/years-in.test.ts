import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearsIn } from '../../src/answer/years-in.js';

describe('the years that a text names', () => {
  it.each([
    ['2022年和2023 年', ['2022', '2023']],
    ['2023年的增速高于1999年，2023年又', ['2023', '1999']],
    ['自2021-06起', ['2021']],
    ['FY2023 report', ['2023']],
    ['20230101', []],
    ['12023元', []],
    ['2100年', []],
    ['1899年', []],
    ['余额为 202 亿元', []],
    ['', []],
  ])('%s: %j', (text, years) => {
    expect([...yearsIn(text)]).toEqual(years);
  });

  it('are all found, each once, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1900, max: 2099 })), (years) => {
        const text = years.map((year) => `余额${year}年`).join('，');
        expect([...yearsIn(text)]).toEqual([...new Set(years.map(String))]);
      }),
    );
  });
});
