import { describe, expect, it } from 'vitest';
import { hasPages, readPages } from '../../../../src/answer/catalogue/read/read-pages.js';

describe('the pages that reports are asked for by', () => {
  it.each([
    ['100页以上的报告', { least: 100 }],
    ['一百页以上的报告有哪些', { least: 100 }],
    ['超过50页的', { least: 51 }],
    ['比20页还长的报告', { least: 21 }],
    ['不少于40页', { least: 40 }],
    ['不到30页的', { most: 29 }],
    ['比20页还短的报告', { most: 19 }],
    ['30页以内', { most: 30 }],
    ['30页以下的报告', { most: 30 }],
    ['30到55页之间的报告', { least: 30, most: 55 }],
    ['大于60页小于90页的报告', { least: 61, most: 89 }],
    ['52页的报告是哪份', { least: 52, most: 52 }],
    ['50页左右的', { least: 45, most: 55 }],
    ['reports longer than 60 pages', { least: 61 }],
    ['reports shorter than 20 pages', { most: 19 }],
    ['at least 50 pages', { least: 50 }],
    ['reports between 30 and 60 pages', { least: 30, most: 60 }],
  ])('are read in %s', (question, bounds) => {
    expect(readPages(question).value).toEqual(bounds);
  });

  it.each(['最长的报告多少页', '多5页的是哪份', '第5页讲了什么', '2024年发布的报告', '三份报告'])(
    'are none in %s',
    (question) => {
      expect(readPages(question)).toEqual({ value: undefined, spans: [] });
    },
  );

  it('stand where they are read', () => {
    const question = '哪些报告超过60页？';
    const [span] = readPages(question).spans;
    expect(question.slice(span?.start, span?.end)).toBe('超过60页');
  });

  it('are met by a report with as many, and by none that does not say', () => {
    expect(hasPages(30, { least: 30, most: 30 })).toBe(true);
    expect(hasPages(31, { most: 30 })).toBe(false);
    expect(hasPages(undefined, {})).toBe(false);
  });
});
