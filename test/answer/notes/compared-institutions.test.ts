import { describe, expect, it } from 'vitest';
import { comparedInstitutions } from '../../../src/answer/notes/compared-institutions.js';
import type { QuestionWord } from '../../../src/retrieve/read-question.js';
import { foldText } from '../../../src/terms/fold-text.js';

const word = (...variants: [string, ...string[]]): QuestionWord => ({
  ...{ own: variants[0], variants, exact: true, known: true, weight: 1 },
});
const WORDS = [
  word('海蓝银行'),
  word('工行', '工商银行'),
  word('工商银行'),
  word('hailan bank', '海蓝银行'),
  word('icbc', '工商银行'),
  word('净利润'),
];
/** Those that a question compares, of the words that stand in it. */
const compared = (question: string) =>
  comparedInstitutions(question, {
    words: WORDS.filter(({ own }) => foldText(question).includes(own)),
    fold: foldText,
  }).map(({ text }) => text);

describe('the institutions that a question compares', () => {
  it.each([
    ['海蓝银行和工商银行谁的净利润更高？', ['海蓝银行', '工商银行']],
    ['工行跟海蓝银行，哪家的净利润高？', ['工行', '海蓝银行']],
    ['比较海蓝银行、工行的净利润', ['海蓝银行', '工行']],
    ['海蓝银行的大模型与工行的有什么不同？', ['海蓝银行', '工行']],
    ['Which of Hailan Bank and ICBC earns more?', ['Hailan Bank', 'ICBC']],
    ["Compare Hailan Bank's models with ICBC's", ['Hailan Bank', 'ICBC']],
    ['How does ICBC differ from others?', []],
  ])('are named side by side: %s', (question, institutions) => {
    expect(compared(question)).toEqual(institutions);
  });

  it.each([
    '海蓝银行向工商银行借了多少？',
    '海蓝银行和工商银行签了几个协议？',
    '海蓝银行的净利润和营收相比哪个高？',
    '海蓝银行比上年多了谁？和工商银行有关吗？',
  ])('are none where nothing is compared, or one with something else: %s', (question) => {
    expect(compared(question)).toEqual([]);
  });

  it('are no names within the name of another', () => {
    const words = [word('海蓝银行'), word('海蓝银行理财公司'), word('工商银行')];
    const question = '海蓝银行理财公司和工商银行哪家大？';
    expect(comparedInstitutions(question, { words, fold: foldText }).map(({ text }) => text)).toEqual([
      '海蓝银行理财公司',
      '工商银行',
    ]);
  });
});
