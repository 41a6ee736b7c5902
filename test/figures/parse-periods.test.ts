import { describe, expect, it } from 'vitest';
import { parsePeriods } from '../../src/figures/parse-periods.js';

/** The periods of a text, each as `slice: from..to granularity year`. */
function readBack(text: string, options?: { year?: number }): string[] {
  return parsePeriods(text, options).map(({ start, end, from, to, granularity, year }) => {
    const span = from === undefined ? 'some year' : from === to ? from : `${from}..${to ?? ''}`;
    return `${text.slice(start, end)}: ${[span, granularity, year].filter((part) => part !== undefined).join(' ')}`;
  });
}

describe('a Chinese date or period', () => {
  it.each([
    ['2024年', '2024年: 2024-01-01..2024-12-31 year 2024'],
    ['２０２４年', '２０２４年: 2024-01-01..2024-12-31 year 2024'],
    ['二〇二四年', '二〇二四年: 2024-01-01..2024-12-31 year 2024'],
    ['2022年度报告', '2022年度: 2022-01-01..2022-12-31 year 2022'],
    ['2024年1月15日', '2024年1月15日: 2024-01-15 day 2024'],
    ['2022 年 12 月 31 日', '2022 年 12 月 31 日: 2022-12-31 day 2022'],
    ['二〇二四年一月十五日', '二〇二四年一月十五日: 2024-01-15 day 2024'],
    ['2024年2月', '2024年2月: 2024-02-01..2024-02-29 month 2024'],
    ['2023年2月末', '2023年2月末: 2023-02-28 day 2023'],
    ['截至2023年末', '2023年末: 2023-12-31 day 2023'],
    ['2023年年底', '2023年年底: 2023-12-31 day 2023'],
    ['2023年初', '2023年初: 2023-01-01 day 2023'],
    ['2023年上半年', '2023年上半年: 2023-01-01..2023-06-30 half 2023'],
    ['2023年半年度', '2023年半年度: 2023-01-01..2023-06-30 half 2023'],
    ['2023年第三季度', '2023年第三季度: 2023-07-01..2023-09-30 quarter 2023'],
    ['2023年三季度末', '2023年三季度末: 2023-09-30 day 2023'],
    ['2023年前三季度', '2023年前三季度: 2023-01-01..2023-09-30 range 2023'],
    ['22年3月', '22年3月: 2022-03-01..2022-03-31 month 2022'],
    ['22年净利润', '22年: 2022-01-01..2022-12-31 year 2022'],
    ['24年发布的报告', '24年: 2024-01-01..2024-12-31 year 2024'],
    ['截至98年末', '98年末: 1998-12-31 day 1998'],
  ])('%s', (text, expected) => {
    expect(readBack(text)).toEqual([expected]);
  });

  it.each([
    ['上半年', 'half'],
    ['一季度', 'quarter'],
    ['第三季度', 'quarter'],
    ['Q1', 'quarter'],
    ['9月末', 'day'],
    ['三月', 'month'],
    ['12月31日', 'day'],
    ['年末', 'day'],
  ])('%s has dates only when its year is given', (text, granularity) => {
    expect(parsePeriods(text)).toEqual([{ start: 0, end: text.length, granularity }]);
    expect(parsePeriods(text, { year: 2023 })).toMatchObject([{ year: 2023, granularity }]);
  });
});

describe('a range', () => {
  it.each([
    ['2023-2025年', '2023-2025年: 2023-01-01..2025-12-31 range'],
    ['2019—2022年', '2019—2022年: 2019-01-01..2022-12-31 range'],
    ['2020年至2022年', '2020年至2022年: 2020-01-01..2022-12-31 range'],
    ['(2001-2005)', '2001-2005: 2001-01-01..2005-12-31 range'],
    ['2019-22年', '2019-22年: 2019-01-01..2022-12-31 range'],
    ['2023年1-9月', '2023年1-9月: 2023-01-01..2023-09-30 range 2023'],
    ['2022年1月1日到2023年10月30日', '2022年1月1日到2023年10月30日: 2022-01-01..2023-10-30 range'],
    ['2023年3月15-20日', '2023年3月15-20日: 2023-03-15..2023-03-20 range 2023'],
    ['2020.8-2020.12', '2020.8-2020.12: 2020-08-01..2020-12-31 range 2020'],
    ['between 2019 and 2022', 'between 2019 and 2022: 2019-01-01..2022-12-31 range'],
    ['Q1-Q3 2023', 'Q1-Q3 2023: 2023-01-01..2023-09-30 range 2023'],
    ['2023Q1-Q3', '2023Q1-Q3: 2023-01-01..2023-09-30 range 2023'],
    ['2023年Q2至4', '2023年Q2至4: 2023-04-01..2023-12-31 range 2023'],
    ['from 2019 to 2022', '2019 to 2022: 2019-01-01..2022-12-31 range'],
  ])('%s', (text, expected) => {
    expect(readBack(text)).toEqual([expected]);
  });

  it('lends its year to what is listed with it', () => {
    expect(readBack('2023年6月末和9月末')).toEqual(['2023年6月末: 2023-06-30 day 2023', '9月末: 2023-09-30 day 2023']);
  });

  it.each([
    ['2022和2023年', ['2022: 2022-01-01..2022-12-31 year 2022', '2023年: 2023-01-01..2023-12-31 year 2023']],
    ['2022、2023年末', ['2022: 2022-12-31 day 2022', '2023年末: 2023-12-31 day 2023']],
    [
      '2021、2022和2023年上半年',
      [
        '2021: 2021-01-01..2021-06-30 half 2021',
        '2022: 2022-01-01..2022-06-30 half 2022',
        '2023年上半年: 2023-01-01..2023-06-30 half 2023',
      ],
    ],
    ['2024年1月23日或25日', ['2024年1月23日: 2024-01-23 day 2024', '25日: 2024-01-25 day 2024']],
    ['2024年1月22、25日', ['2024年1月22: 2024-01-22 day 2024', '25日: 2024-01-25 day 2024']],
  ])('takes what its list says once: %s', (text, expected) => {
    expect(readBack(text)).toEqual(expected);
  });

  it('has no year in a list of counts', () => {
    expect(readBack('2022、2023家')).toEqual([]);
    expect(parsePeriods('1月22日和25日')).toHaveLength(2);
    expect(parsePeriods('25日内办结')).toEqual([]);
  });

  it('is none when it runs backwards', () => {
    expect(readBack('2022年-2019年')).toHaveLength(2);
    expect(readBack('2022-2019')).toEqual([]);
    expect(readBack('2020.12-2020.8')).toEqual([]);
  });
});

describe('a date in digits or English', () => {
  it.each([
    ['2024-01-15', '2024-01-15: 2024-01-15 day 2024'],
    ['REIT2024/01/15上市', '2024/01/15: 2024-01-15 day 2024'],
    ['2022/04', '2022/04: 2022-04-01..2022-04-30 month 2022'],
    ['15 January 2024', '15 January 2024: 2024-01-15 day 2024'],
    ['January 5th, 2024', 'January 5th, 2024: 2024-01-05 day 2024'],
    ['Jan 2024', 'Jan 2024: 2024-01-01..2024-01-31 month 2024'],
    ['Q3 2023', 'Q3 2023: 2023-07-01..2023-09-30 quarter 2023'],
    ['3Q23', '3Q23: 2023-07-01..2023-09-30 quarter 2023'],
    ['the third quarter of 2023', 'third quarter of 2023: 2023-07-01..2023-09-30 quarter 2023'],
    ['2023H1', '2023H1: 2023-01-01..2023-06-30 half 2023'],
    ['FY19', 'FY19: 2019-01-01..2019-12-31 year 2019'],
    ['FY2023', 'FY2023: 2023-01-01..2023-12-31 year 2023'],
    ['in 2023, banks', '2023: 2023-01-01..2023-12-31 year 2023'],
    ['by the end of 2022', 'the end of 2022: 2022-12-31 day 2022'],
    ['蓝皮书(2023)', '2023: 2023-01-01..2023-12-31 year 2023'],
  ])('%s', (text, expected) => {
    expect(readBack(text)).toEqual([expected]);
  });
});

describe('no period', () => {
  it.each([
    '20年国债',
    '近20年',
    '第10年末',
    '5个月',
    '3个季度',
    '上年末',
    '20世纪90年代',
    '2010年代',
    '20242026 年',
    'GB 2010',
    '2023%',
  ])('%s', (text) => {
    expect(readBack(text)).toEqual([]);
  });

  it.each([
    ['2023年13月', '2023年'],
    ['2023年底层架构', '2023年'],
    ['2023年初步建成', '2023年'],
    ['2023年2月30日', '2023年2月'],
  ])('beyond what a calendar and the words allow: %s', (text, slice) => {
    expect(parsePeriods(text).map(({ start, end }) => text.slice(start, end))).toEqual([slice]);
  });
});
