import { describe, expect, it } from 'vitest';
import { meansNow, readAskedTime } from '../../../src/answer/notes/asked-time.js';

const spansOf = (question: string, asOf = '2024-05-15') =>
  readAskedTime(question, asOf).periods.map(({ from, to }) => `${from}/${to}`);
const asksNow = (question: string) => readAskedTime(question, '2024-05-15').now;

describe('the time that a question asks about', () => {
  it('is the period that it names', () => {
    expect(spansOf('2022年末不良贷款率是多少？')).toEqual(['2022-12-31/2022-12-31']);
    expect(spansOf('2023年三季度和四季度的净利润')).toEqual(['2023-07-01/2023-09-30', '2023-10-01/2023-12-31']);
    expect(spansOf('What was the net profit in 2022?')).toEqual(['2022-01-01/2022-12-31']);
  });

  it.each([
    ['今年净利润增长多少？', '2024-01-01/2024-12-31'],
    ['去年三季度的不良率', '2023-07-01/2023-09-30'],
    ['前年末的存款', '2022-12-31/2022-12-31'],
    ['本季度的增速', '2024-04-01/2024-06-30'],
    ['上季度的增速', '2024-01-01/2024-03-31'],
    ['上个月新增多少', '2024-04-01/2024-04-30'],
    ['How much did loans grow last year?', '2023-01-01/2023-12-31'],
    ['What is the ratio this quarter?', '2024-04-01/2024-06-30'],
  ])('counts relative words from the day asked about: %s', (question, span) => {
    expect(spansOf(question)).toEqual([span]);
  });

  it('crosses the year where a quarter or month before the first is meant', () => {
    expect(spansOf('上季度的增速', '2024-02-01')).toEqual(['2023-10-01/2023-12-31']);
    expect(spansOf('上个月新增多少', '2024-01-31')).toEqual(['2023-12-01/2023-12-31']);
    expect(spansOf('growth last quarter', '2024-02-01')).toEqual(['2023-10-01/2023-12-31']);
  });

  it('takes no relative word beside a named period, which it counts from', () => {
    expect(spansOf('2022年的指数比上年是涨是跌')).toEqual(['2022-01-01/2022-12-31']);
    expect(asksNow('截至2023年末目前有多少家')).toBe(false);
  });

  it.each(['比去年增长多少', '与上年相比', '如今年轻人怎么理财', '目前年利率多少', '过去年均增速', '成本年均多少'])(
    'is none of the period that another word holds: %s',
    (question) => {
      expect(spansOf(question)).toEqual([]);
    },
  );

  it.each(['最新的不良率', '现在有多少家', '今年的目标', 'What is the latest figure?', 'current share of loans'])(
    'is now where it says so: %s',
    (question) => {
      expect(asksNow(question)).toBe(true);
    },
  );

  it.each([
    '不良率是多少',
    '什么是净推荐值',
    'What is the current ratio?',
    'How do current accounts work?',
    '去年的利润',
  ])('is not now where it does not: %s', (question) => {
    expect(asksNow(question)).toBe(false);
  });

  it('is all that some words say', () => {
    expect(['目前', '现在', '最新', 'currently'].map(meansNow)).toEqual([true, true, true, true]);
    expect(['最新版', '现在的不良率', '去年', 'current ratio'].map(meansNow)).toEqual([false, false, false, false]);
  });
});
