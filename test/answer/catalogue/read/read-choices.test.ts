import { describe, expect, it } from 'vitest';
import { readChoices } from '../../../../src/answer/catalogue/read/read-choices.js';

const pages = { by: 'pages', place: 1 };
const published = { by: 'published', place: 1 };

describe('the choice among reports', () => {
  it.each([
    ['最近三份报告', { ...published, from: 'most', count: 3 }],
    ['最长的两份', { ...pages, from: 'most', count: 2 }],
    ['三份最新的报告', { ...published, from: 'most', count: 3 }],
    ['最薄的3份', { ...pages, from: 'least', count: 3 }],
    ['页数排前三的报告', { ...pages, from: 'most', count: 3 }],
    ['第二厚的报告', { ...pages, from: 'most', place: 2 }],
    ['the three newest reports', { ...published, from: 'most', count: 3 }],
    ['the second longest report', { ...pages, from: 'most', place: 2 }],
    ['the latest two reports', { ...published, from: 'most', count: 2 }],
  ])('is read in %s', (question, choice) => {
    expect(readChoices(question).value).toEqual([choice]);
  });

  it('may be two', () => {
    expect(readChoices('最厚和最薄的各是哪份').value.map(({ from }) => from)).toEqual(['most', 'least']);
  });

  it.each(['最近三个月的报告', '最近半年发布的', '有几份报告', '最高的是哪家'])('is none in %s', (question) => {
    expect(readChoices(question).value).toEqual([]);
  });
});
