import { describe, expect, it } from 'vitest';
import { lacksWhatWasAsked, type QuotedSentence } from '../../../src/answer/refusal/lacks-what-was-asked.js';
import type { QuestionWord } from '../../../src/retrieve/read-question.js';
import { foldText } from '../../../src/terms/fold-text.js';

const word = (own: string, ...others: string[]): QuestionWord => ({
  own,
  variants: [own, ...others],
  exact: others.length > 0,
  weight: 1,
  known: true,
});

function lacks(question: string, words: QuestionWord[], ...quoted: (string | Partial<QuotedSentence>)[]): boolean {
  const sentences = quoted.map((given): QuotedSentence => {
    const { text = '', ...parts } = typeof given === 'string' ? { text: given } : given;
    return { text: foldText(text), read: foldText(text), placed: false, isRow: false, ...parts };
  });
  return lacksWhatWasAsked(question, { words, fold: foldText, quoted: sentences });
}

describe('what would be quoted', () => {
  it.each([
    ['北京银行上线以后投诉率降了几个点？', '投诉率', '北京银行上线了平台，覆盖率升3个百分点。'],
    ['爱心人寿的RTO是多少？', 'rto', '发一次版由半小时压到3分钟。'],
    ['浙江2025年PUE目标是多少？', 'pue', '2025年的目标为整合存量。'],
    ['人保信息中心 年均PUE', 'pue', '信息中心为主生产中心。'],
    ['What was the PUE of the centre?', 'pue', 'The centre opened in 2021.'],
  ])('lacks a ratio or abbreviation that is asked for by name and not spoken of: %s', (question, asked, text) => {
    expect(lacks(question, [word(asked)], text)).toBe(true);
    expect(lacks(question, [word(asked)], `${text}${asked}为1.3%。`)).toBe(false);
  });

  it('may call it otherwise, in a name of the same thing or in half of its own', () => {
    expect(lacks('不良率是多少', [word('不良率', '坏账率')], '坏账率为1%。')).toBe(false);
    expect(lacks('贷款年利率是多少', [word('年利率')], '贷款利率为3.65%。')).toBe(false);
  });

  it('may have the name in a heading or the head of a table', () => {
    const row = { text: '甲园区 | 3.2', read: '甲园区 | 3.2\n园区 | 分红率(%)', isRow: true };
    expect(lacks('甲园区的分红率', [word('分红率')], row)).toBe(false);
  });

  it('lacks nothing where it speaks of one of two, or where the word is no figure', () => {
    const words = [word('采纳率'), word('投诉率')];
    expect(lacks('采纳率和投诉率分别是多少', words, '采纳率为42%。')).toBe(false);
    expect(lacks('怎么提升运营效率', [word('效率')], '平台上线。')).toBe(false);
    expect(lacks('K8S集群跑了多少个应用', [word('k8s')], '承载109个应用。')).toBe(false);
  });

  it.each(['一台眼动仪多少钱', '项目总共花了多少', '占比是多少'])('must show a sum or share: %s', (question) => {
    expect(lacks(question, [], '眼动仪用于2项研究，3个月。')).toBe(true);
    expect(lacks(question, [], { text: '眼动仪 | 20.79', isRow: true })).toBe(false);
  });

  it('shows one with its unit, and a count without', () => {
    expect(lacks('一台眼动仪多少钱', [], '眼动仪每台5万元。')).toBe(false);
    expect(lacks('占比是多少', [], '占三成。')).toBe(false);
    expect(lacks('一共几项任务', [], '任务五：评价体系。')).toBe(false);
  });

  it('must tell a place in a ranking that is asked for', () => {
    const question = '绿色金融指数第一名是谁？';
    expect(lacks(question, [], '各家银行发行了绿色债券。')).toBe(true);
    expect(lacks(question, [], '农业银行排名第一。')).toBe(false);
    expect(lacks(question, [], { text: '1农业银行91.2', placed: true })).toBe(false);
    expect(lacks(question, [], { text: '银行 | 农业银行91.2', read: '银行 | 农业银行91.2\n榜单 | 排名' })).toBe(false);
  });
});
