import { describe, expect, it } from 'vitest';
import { answersQuestion, type Told } from '../../../src/answer/write/answers-question.js';
import type { QuestionWord } from '../../../src/retrieve/read-question.js';

function word(own: string, parts: Partial<QuestionWord> = {}): QuestionWord {
  return { own, variants: [own], exact: true, weight: 1, known: true, ...parts };
}
const told = (text: string, quote = text, about = ''): Told => ({ text, quotes: [quote], about });

const HAILAN = word('海蓝银行', { variants: ['海蓝银行', '海蓝'] });
const WORDS = [HAILAN, word('2022年'), word('绿色贷款余额', { weight: 3 })];
const PUT = '海蓝银行2022年绿色贷款余额是多少？';
const QUOTED = [told('海蓝银行2022年末绿色贷款余额611亿元，增长12%。', undefined, '海蓝银行年报')];
const answers = (written: Told[], { put = PUT, words = WORDS, quoted = QUOTED } = {}) =>
  answersQuestion({ put, question: { words, fold: (text) => text } }, { written, quoted });

describe('what was proved of a written answer', () => {
  it('answers when it shows what was asked of what was asked about', () => {
    expect(answers([told('海蓝银行2022年绿色贷款余额为611亿元。')])).toBe(true);
  });

  it('answers when its quotation names what it leaves out', () => {
    expect(answers([told('余额为611亿元。', QUOTED[0]!.text)])).toBe(true);
    expect(answers([told('2022年末绿色贷款余额611亿元。', undefined, '海蓝银行年报')])).toBe(true);
  });

  it.each([
    ['nothing is left', []],
    ['the figure is gone', [told('海蓝银行2022年重视绿色贷款余额。', QUOTED[0]!.text)]],
    ['it is about another bank', [told('青山银行2022年绿色贷款余额300亿元。')]],
    ['it is about another year', [told('海蓝银行2021年绿色贷款余额500亿元。')]],
    ['it is about another indicator', [told('海蓝银行2022年存款9000亿元。')]],
  ])('does not answer when %s', (_, written) => {
    expect(answers(written)).toBe(false);
  });

  it('need not say what the quotations do not say either', () => {
    const quoted = [told('绿色贷款余额611亿元。')];
    expect(answers([told('绿色贷款余额为611亿元。')], { quoted })).toBe(true);
  });

  it('shows a figure where one is asked for by no kind of quantity', () => {
    const asked = { put: '海蓝指数是多少？', words: [word('海蓝指数')], quoted: [told('海蓝指数为163.05。')] };
    expect(answers([told('海蓝指数下滑，因为疫情。')], asked)).toBe(false);
    expect(answers([told('海蓝指数为163.05。')], asked)).toBe(true);
  });

  it('may tell a figure in its own words where the quotation shows the kind', () => {
    expect(answers([told('The balance of 海蓝 in 2022年 was 61.1 billion.', QUOTED[0]!.text)])).toBe(true);
  });
});
