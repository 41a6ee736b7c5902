import { describe, expect, it } from 'vitest';
import { mergeLexicons } from '../../src/terms/merge-lexicons.js';
import type { Lexicon } from '../../src/terms/read-lexicon.js';

const NONE: Lexicon = { terms: [], stopWords: new Set(), glossary: new Map(), aliases: [] };
const SHIPPED: Lexicon = {
  terms: ['不良率'],
  stopWords: new Set(['的']),
  glossary: new Map([['loan', ['贷款', '信贷']]]),
  aliases: [
    ['工商银行', '工行', 'ICBC'],
    ['农业银行', '农行'],
    ['招商银行', '招行'],
  ],
};

describe('a lexicon with words of one’s own', () => {
  it('has both, each once', () => {
    const { terms, stopWords } = mergeLexicons(SHIPPED, {
      ...NONE,
      terms: ['不良率', '小审阳'],
      stopWords: new Set(['嗯']),
    });
    expect(terms).toEqual(['不良率', '小审阳']);
    expect(stopWords).toEqual(new Set(['的', '嗯']));
  });

  it('puts its own translations first', () => {
    const own = new Map([
      ['loan', ['放款', '信贷']],
      ['lever', ['抓手']],
    ]);
    expect([...mergeLexicons(SHIPPED, { ...NONE, glossary: own }).glossary]).toEqual([
      ['loan', ['放款', '信贷', '贷款']],
      ['lever', ['抓手']],
    ]);
  });

  it('joins the groups that one of its lines names together, whatever their capitals', () => {
    const { aliases } = mergeLexicons(SHIPPED, { ...NONE, aliases: [['宇宙行', 'icbc', '农行']] });
    expect(aliases).toEqual([
      ['招商银行', '招行'],
      ['宇宙行', 'icbc', '农行', '工商银行', '工行', '农业银行'],
    ]);
  });

  it('is the shipped one where nothing is added', () => {
    expect(mergeLexicons(SHIPPED, NONE)).toEqual(SHIPPED);
  });
});
