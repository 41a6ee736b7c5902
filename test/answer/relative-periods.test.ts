import { describe, expect, it } from 'vitest';
import { resolveRelative } from '../../src/answer/relative-periods.js';

const resolved = (text: string) => resolveRelative(text, '2024-05-15').text;

describe('a relative period', () => {
  it.each([
    ['去年3月发布的', '2023年3月发布的'],
    ['前年末的存款', '2022年末的存款'],
    ['上季度的增速', '2024年1季度的增速'],
    ['上个月新增多少', '2024年4月新增多少'],
    ['本周发布的', '2024年5月13日至2024年5月19日发布的'],
    ['昨天的报告', '2024年5月14日的报告'],
    ['reports from last week', 'reports from 2024-05-06 to 2024-05-12'],
    ['loans this year', 'loans in 2024'],
  ])('of %s is named: %s', (text, named) => {
    expect(resolved(text)).toBe(named);
  });

  it.each([
    '以前年度的报告',
    '2024年前三季度的报告',
    '比去年增长多少',
    '如今年轻人怎么理财',
    '上年报了吗',
    '以上年度报告',
    'more than last year',
    '本周期内',
  ])('is no part of other words: %s', (text) => {
    expect(resolved(text)).toBe(text);
  });

  it('leads back to the words that it stands for', () => {
    const text = '查去年3月、上个月的报告';
    const { text: named, toOriginal } = resolveRelative(text, '2024-05-15');
    const original = (words: string) => {
      const at = named.indexOf(words);
      return text.slice(toOriginal(at), toOriginal(at + words.length));
    };
    expect(original('2023年3月')).toBe('去年3月');
    expect(original('2024年4月')).toBe('上个月');
    expect(original('的报告')).toBe('的报告');
  });
});
