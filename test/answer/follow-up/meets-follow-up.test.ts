import { describe, expect, it } from 'vitest';
import { meetsFollowUp } from '../../../src/answer/follow-up/meets-follow-up.js';
import type { QuestionWord } from '../../../src/retrieve/read-question.js';
import { foldText } from '../../../src/terms/fold-text.js';

const word = (own: string, given: Partial<QuestionWord> = {}): QuestionWord => ({
  own,
  variants: [own],
  exact: false,
  weight: 3,
  known: true,
  ...given,
});
const before = '青山银行的助手准多少？';
const quote = '青山银行的助手准确率高12%，由本地模型支持。';

/** Whether the quotation meets a follow-up with these words, after it was answered with `said`. */
function meets(put: string, words: readonly QuestionWord[], { said = quote, around = quote, isTable = false } = {}) {
  const text = `${before}${put}`;
  const question = { text, embeddedAs: text, words, terms: [], fold: foldText };
  return meetsFollowUp(question, { put, before, answered: said }, [{ quote, around, isTable }]);
}

describe('a follow-up', () => {
  it('is met where its own words are spoken of, in quotation or headings', () => {
    expect(meets('本地模型呢？', [word('本地'), word('模型')])).toBe(true);
    expect(meets('海蓝银行呢？', [word('海蓝银行')])).toBe(false);
    expect(meets('海蓝银行呢？', [word('海蓝银行')], { around: `${quote}\n海蓝银行的做法` })).toBe(true);
  });

  it('is held against none of the words of the question before', () => {
    expect(meets('助手怎么做到的？', [word('助手'), word('青山银行')], { said: '' })).toBe(true);
  });

  it('is not met by another kind of quantity', () => {
    expect(meets('它是哪年上线的？', [])).toBe(false);
    expect(meets('它高多少个百分比？', [])).toBe(true);
    expect(meets('它是哪年上线的？', [], { isTable: true })).toBe(true);
  });

  it('may use words that no report has, but not these alone', () => {
    expect(meets('它高了几%，顶呱呱？', [word('顶呱呱', { known: false })])).toBe(true);
    expect(meets('天气怎么样？', [word('天气', { known: false })])).toBe(false);
  });

  it('that asks on needs something that was not said', () => {
    expect(meets('为什么？', [])).toBe(false);
    expect(meets('还有呢？', [])).toBe(false);
    expect(meets('还有呢？', [], { said: '高12%。[1]' })).toBe(true);
  });
});
