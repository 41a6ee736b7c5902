import { describe, expect, it } from 'vitest';
import { readKinds, readTitleWords } from '../../../../src/answer/catalogue/read/read-titles.js';

describe('words that titles must have', () => {
  it.each([
    ['标题里有“金融”的报告有几份', ['金融']],
    ['标题带保险的报告有哪些', ['保险']],
    ['名字里含“指数”两个字的报告', ['指数']],
    ['titles containing "finance"', ['finance']],
    ['reports with "AI" in the title', ['AI']],
    ['报告的标题是什么', []],
  ])('are read in %s', (question, words) => {
    expect(readTitleWords(question).value).toEqual(words);
  });
});

describe('kinds of reports', () => {
  const read = (question: string, facts: ('count' | 'pages')[], chooses = false) =>
    readKinds(question, { facts: new Set(facts), chooses }).value;

  it('are asked for where reports are counted or chosen', () => {
    expect(read('有几份白皮书，几份蓝皮书', ['count'])).toEqual({ kinds: ['白皮书', '蓝皮书'], called: [] });
    expect(read('最厚的蓝皮书', [], true)).toEqual({ kinds: ['蓝皮书'], called: [] });
    expect(read('how many white papers are there', ['count'])).toEqual({ kinds: ['白皮书'], called: [] });
  });

  it('merely call a report that is named otherwise', () => {
    expect(read('工行那份白皮书多少页', ['pages'])).toEqual({ kinds: [], called: ['白皮书'] });
  });
});
