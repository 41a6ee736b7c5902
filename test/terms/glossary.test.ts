import { describe, expect, it } from 'vitest';
import { createGlossary, englishWordsOf } from '../../src/terms/glossary.js';

const glossary = createGlossary(
  [
    ['roll back', ['回退']],
    ['data centre', ['数据中心']],
    ['organisation', ['组织']],
    ['real-time monitoring', ['实时监控']],
    ['second', ['第二']],
    ['seconds', ['秒']],
    ['site', ['场地']],
    ['it', ['它']],
    ['IT', ['信息技术']],
    ['child', ['儿童']],
    ['NPL', ['不良贷款']],
    ['npl', ['不良']],
  ],
  new Set(['it', 'the']),
);
const find = (phrase: string) => glossary.find(phrase.split(' '));

describe('a glossary', () => {
  it.each([
    ['rolled back', '回退'],
    ['rolls back', '回退'],
    ['Data Centers', '数据中心'],
    ['data-centre', '数据中心'],
    ['organizations', '组织'],
    ['real time monitoring', '实时监控'],
    ['children', '儿童'],
  ])('finds a phrase in the forms that a question may have it in: %s', (phrase, rendering) => {
    expect(find(phrase)?.[0]).toBe(rendering);
  });

  it('takes the word as it stands before any that it may be a form of', () => {
    expect(find('seconds')).toEqual(['秒']);
    expect(find('second')).toEqual(['第二']);
  });

  it('knows no word by another one that begins alike', () => {
    expect(find('sit')).toBeUndefined();
    expect(find('roll')).toBeUndefined();
    expect(find('')).toBeUndefined();
  });

  it('takes a stop word in capitals only, and any other word in any', () => {
    expect(find('IT')).toEqual(['信息技术']);
    expect(find('it')).toBeUndefined();
    expect(find('the')).toBeUndefined();
    expect(find('npl')).toEqual(['不良贷款', '不良']);
  });
});

describe('the words of an English text', () => {
  it('stand at their places, without genitives and what ends a sentence', () => {
    const text = "The bank's R&D, up 3.5%.";
    const words = englishWordsOf(text);
    expect(words.map((word) => word.text)).toEqual(['The', 'bank', 'R&D', 'up', '3.5%']);
    for (const { text: word, start, end } of words) expect(text.slice(start, end)).toBe(word);
  });
});
