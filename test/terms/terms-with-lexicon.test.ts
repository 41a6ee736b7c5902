import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJiebaWords } from '../../src/adapters/jieba-words.js';
import { readLexicon } from '../../src/terms/read-lexicon.js';
import { createTermCutter } from '../../src/terms/terms-of.js';
import { ROOT } from '../test-library.js';

const lexicon = readLexicon(join(ROOT, 'data/lexicon'));
const words = createJiebaWords({ terms: lexicon.terms });
const terms = createTermCutter({ words, stopWords: lexicon.stopWords });

describe("terms cut with the project's own lexicon", () => {
  it('keep its finance terms whole, with the words in them', () => {
    expect(terms.ofPassage('不良贷款率下降')).toEqual(
      expect.arrayContaining(['不良贷款率', '不良贷款', '贷款', '下降']),
    );
    for (const term of lexicon.terms.filter((word) => /^\p{Script=Han}+$/u.test(word))) {
      expect(words.cut(term)).toEqual([term]);
    }
  });

  it('drop what a question is asked with, and keep its direction, negation and figures', () => {
    expect(terms.ofQuestion('2022年不良贷款率为什么没有下降43.34%？')).toEqual(
      expect.arrayContaining(['2022', '不良贷款率', '没有', '下降', '43.34%']),
    );
    expect(terms.ofQuestion('2022年不良贷款率为什么没有下降？')).not.toContain('为什么');
  });

  it('meet between a passage and a question that writes full-width forms, capitals and thousands in another way', () => {
    const passage = new Set(terms.ofPassage('ＥＳＧ 报告：贷款余额 1,585.07 亿元'));
    for (const term of terms.ofQuestion('esg报告的贷款余额１５８５．０７亿元')) expect(passage).toContain(term);
  });

  it.each(['1', '一', ' ', 'ab', '123,', '中国工商银行股份有限公司', '😀', '\ud83d', '，', '"'])(
    'are found in a hundred thousand characters of %j',
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      for (const term of new Set(terms.ofPassage(text))) expect(term).toMatch(/^[\p{L}\p{N}.%_+-]+$/u);
    },
  );

  it('name the word cutter, its terms and the way they are cut, so that a library cut otherwise is known', () => {
    const others = createTermCutter({ words: createJiebaWords({ terms: ['另一个词'] }), stopWords: lexicon.stopWords });
    expect(terms.id).not.toBe(others.id);
  });
});
