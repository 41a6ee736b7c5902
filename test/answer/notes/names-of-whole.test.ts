import { describe, expect, it } from 'vitest';
import { namesOfWhole } from '../../../src/answer/notes/names-of-whole.js';
import type { QuestionWord } from '../../../src/retrieve/read-question.js';
import { foldText } from '../../../src/terms/fold-text.js';

const word = (own: string, { exact = true, known = true } = {}): QuestionWord => ({
  ...{ own, exact, known },
  variants: [own],
  weight: 1,
});
const NAMES = ['工商银行', '海蓝银行', '净利润'].map((own) => word(own));

describe('a name that the evidence lacks', () => {
  it.each([
    '工商银行和海蓝银行的净利润各是多少？',
    '工商银行的净利润是多少，海蓝银行的净利润是多少？',
    '海蓝银行的净利润是多少？工商银行的呢？',
    '海蓝银行和工商银行谁的净利润更高？',
  ])('leaves a half that names another institution: %s', (question) => {
    expect(namesOfWhole(question, { words: NAMES, fold: foldText }, ['海蓝银行'])).toEqual([]);
  });

  it.each([
    ['海蓝银行的净利润是多少？', ['海蓝银行']],
    ['海蓝银行的净利润是多少，员工有多少人？', ['海蓝银行']],
    ['海蓝银行向工商银行借了多少？', ['海蓝银行']],
    ['海蓝银行和工商银行谁的净利润更高？', ['海蓝银行', '工商银行']],
    ['工商银行和海蓝银行的净利润各是多少？', ['海蓝银行', '工商银行']],
  ])('leaves nothing where it stands for the whole question: %s', (question, missingNames) => {
    expect(namesOfWhole(question, { words: NAMES, fold: foldText }, missingNames)).toEqual(missingNames);
  });
});
