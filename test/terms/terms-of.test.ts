import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJiebaWords } from '../../src/adapters/jieba-words.js';
import { createTermCutter } from '../../src/terms/terms-of.js';

const terms = createTermCutter({
  words: createJiebaWords({ terms: ['股份制商业银行'] }),
  stopWords: new Set(['的', '是', '多少', '了', 'the']),
});

describe('the terms of a text', () => {
  it.each([
    ['高出43.34%', '43.34%'],
    ['余额1,585.07亿元', '1585.07'],
    ['余额１，５８５．０７亿元', '1585.07'],
    ['2022年', '2022'],
    ['ESG与Esg', 'esg'],
    ['ＧＰＴ', 'gpt'],
  ])('take a figure or a Latin word in %j whole: %s', (text, term) => {
    expect(terms.ofPassage(text)).toContain(term);
  });

  it.each([
    ['2021,2022,2023年', ['2021', '2022', '2023', '年']],
    ['2021，2022年', ['2021', '2022', '年']],
    ['1,2,3', ['1', '2', '3']],
    ['1,585，同比', ['1585', '同比']],
    ['12,345,678.9%', ['12345678.9%']],
    ['5,366 家', ['5366', '家']],
  ])('part the figures of a list, and keep the thousands of one figure together: %s', (text, expected) => {
    expect(terms.ofPassage(text)).toEqual(expected);
  });

  it('bring the words inside a long word along, so that it is found by them', () => {
    const passage = terms.ofPassage('股份制商业银行');
    expect(passage).toContain('股份制商业银行');
    for (const term of terms.ofQuestion('商业银行')) expect(passage).toContain(term);
  });

  it('are those of the question without stop words, each once', () => {
    const question = terms.ofQuestion('银行的净利润是多少？银行');
    expect(question).toEqual([...new Set(question)]);
    expect(question).toEqual(expect.arrayContaining(['银行', '净利润', '利润']));
    for (const word of ['的', '是', '多少']) expect(question).not.toContain(word);
    expect(terms.ofQuestion('the bank, The bank')).toEqual(['bank']);
  });

  it('keep negation and direction in a question', () => {
    expect(terms.ofQuestion('没有下降')).toEqual(expect.arrayContaining(['没有', '下降']));
  });

  it('of a question are found in a passage with the same words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const passage = new Set(terms.ofPassage(text));
        for (const term of terms.ofQuestion(text)) expect(passage).toContain(term);
      }),
    );
  });

  it('hold nothing that could end a quotation, and are never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        for (const term of terms.ofPassage(text)) expect(term).toMatch(/^[\p{L}\p{N}.%_+-]+$/u);
      }),
    );
  });
});
