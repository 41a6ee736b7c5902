import { describe, expect, it } from 'vitest';
import { readPublished } from '../../../../src/answer/catalogue/read/read-published.js';

const read = (question: string, place = false) =>
  readPublished(question, { asOf: '2024-02-15', year: 2024, place }).value;

describe('the dates that reports are asked for by', () => {
  it.each([
    ['2023年之后的报告', { from: '2024-01-01' }],
    ['2024年1月24日之后发布的', { from: '2024-01-25' }],
    ['2024年1月24日以后发布的', { from: '2024-01-24' }],
    ['2024年以来的报告', { from: '2024-01-01' }],
    ['2024年1月25日之前', { to: '2024-01-24' }],
    ['截至2024年1月25日发布的报告', { to: '2024-01-25' }],
    ['2024年1月23日到1月24日之间发布的', { from: '2024-01-23', to: '2024-01-24' }],
    ['published after 24 January 2024', { from: '2024-01-25' }],
    ['published since 2024', { from: '2024-01-01' }],
    ['published before 2024-01-25', { to: '2024-01-24' }],
    ['between 2024-01-23 and 2024-01-25', { from: '2024-01-23', to: '2024-01-25' }],
    ['published in 2025', { from: '2025-01-01', to: '2025-12-31' }],
    ['2024年发布的报告', { from: '2024-01-01', to: '2024-12-31' }],
    ['上半年发布了几份', { from: '2024-01-01', to: '2024-06-30' }],
    ['1月25号发布的', { from: '2024-01-25', to: '2024-01-25' }],
  ])('are those of publishing in %s', (question, published) => {
    expect(read(question)).toEqual({ published: [published] });
  });

  it.each([
    ['近三个月发布的报告', '2023-11-15', '2024-02-15'],
    ['最近一周的报告', '2024-02-08', '2024-02-15'],
    ['近半年的报告', '2023-08-15', '2024-02-15'],
    ['30天以内发布的', '2024-01-16', '2024-02-15'],
    ['今年的报告', '2024-01-01', '2024-12-31'],
    ['去年发布的', '2023-01-01', '2023-12-31'],
    ['上个月发布的', '2024-01-01', '2024-01-31'],
    ['本周发布的', '2024-02-12', '2024-02-18'],
    ['reports of the last two months', '2023-12-15', '2024-02-15'],
    ['reports from last week', '2024-02-05', '2024-02-11'],
  ])('are counted from the day of asking in %s', (question, from, to) => {
    expect(read(question)).toEqual({ published: [{ from, to }] });
  });

  it('are of the report, where they may stand in its title', () => {
    expect(read('2022年的报告有哪些')).toEqual({ dated: [{ from: '2022-01-01', to: '2022-12-31' }] });
    expect(read('1月24日的报告')).toEqual({ dated: [{ from: '2024-01-24', to: '2024-01-24' }] });
  });

  it('are those of publishing where the library is asked for what came on a day', () => {
    expect(read('2024-01-24 当天上架了哪些', true)).toEqual({
      published: [{ from: '2024-01-24', to: '2024-01-24' }],
    });
  });

  it('are none without a date, and none that are counted from a day that is not known', () => {
    expect(read('有几份报告')).toEqual({});
    expect(readPublished('近三个月的报告', { place: false }).value).toEqual({});
  });
});
