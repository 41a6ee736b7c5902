import { describe, expect, it } from 'vitest';
import { decideRefusal } from '../../../src/answer/refusal/decide-refusal.js';
import { featuresOf, modelOf } from './samples.js';

/** Refuses what has less than half of its support. */
const MODEL = modelOf({ weight: { support: -1 }, bias: 0.5 });
const QUESTION = '可用性评估每场不宜超过多长时间？';
const ENOUGH = featuresOf({ support: 1, nearest: 0.9 });
const BY_MODEL = { model: MODEL, threshold: 0 };
const decide = (question: string, features = ENOUGH) =>
  decideRefusal({ question, features, missingNames: [], lacksAsked: false }, BY_MODEL);

describe('a question', () => {
  it('is answered when the model finds enough for it', () => {
    expect(decide(QUESTION)).toBe('answer');
  });

  it('is answered at the threshold itself, and refused above it', () => {
    const evidence = {
      question: QUESTION,
      features: featuresOf({ otherName: 1, nearest: 0.9 }),
      missingNames: [],
      lacksAsked: false,
    };
    const model = modelOf({ weight: { otherName: 0.25 } });
    expect(decideRefusal(evidence, { model, threshold: 0.25 })).toBe('answer');
    expect(decideRefusal(evidence, { model, threshold: 0.24 })).toBe('no_evidence');
  });

  it('is decided by the threshold of its library, not by that for libraries at large', () => {
    const evidence = {
      question: QUESTION,
      features: featuresOf({ otherName: 1, nearest: 0.9 }),
      missingNames: [],
      lacksAsked: false,
    };
    const model = modelOf({ weight: { otherName: 1 }, threshold: -9 });
    expect(decideRefusal(evidence, { model, threshold: 9 })).toBe('answer');
  });

  it('is without evidence when what was found is near and not enough', () => {
    expect(decide(QUESTION, featuresOf({ support: 0.2, nearest: 0.7 }))).toBe('no_evidence');
  });

  it('is out of scope when even the nearest sentence is far from it', () => {
    expect(decide(QUESTION, featuresOf({ support: 0.2, nearest: 0.3 }))).toBe('out_of_scope');
  });

  it('is answered from far sentences, too, when the model says so', () => {
    expect(decide(QUESTION, featuresOf({ support: 1, nearest: 0.3 }))).toBe('answer');
  });

  it('is without evidence when it names an institution that the evidence does not', () => {
    const missing = {
      question: '招商银行的大模型叫什么？',
      features: ENOUGH,
      missingNames: ['招商银行'],
      lacksAsked: false,
    };
    expect(decideRefusal(missing, BY_MODEL)).toBe('no_evidence');
  });

  it('is without evidence when nothing that would be quoted can hold what was asked', () => {
    const lacking = { question: QUESTION, features: ENOUGH, missingNames: [], lacksAsked: true };
    expect(decideRefusal(lacking, BY_MODEL)).toBe('no_evidence');
  });

  it('is without evidence when all that was found is about another year than the one asked for', () => {
    const long = featuresOf({ support: 1, spoken: 9, nearest: 0.9, otherYear: 1 });
    expect(decide(QUESTION, long)).toBe('no_evidence');
    expect(decide(QUESTION, { ...long, otherYear: 0.5 })).toBe('answer');
  });

  it('is without evidence when nothing was found', () => {
    expect(
      decideRefusal({ question: QUESTION, features: undefined, missingNames: [], lacksAsked: false }, BY_MODEL),
    ).toBe('no_evidence');
  });

  it.each([
    '帮我写一首关于春天的诗',
    '你好，帮我写一段Python代码',
    '翻译一段话',
    '帮我订一张周五去北京的高铁票',
    '后天深圳会不会下雨',
    '我该买哪只股票？',
    '推荐几家好吃的餐厅',
    '你是谁',
    '该不该买工行股票',
    '中国平安值得买吗？',
    '招行股票现在还能买吗',
    '现在适合入手黄金吗',
    '工行的股价还会涨吗',
    '周末去哪玩',
    '现在我该去哪里逛逛',
    '替我用Python写个快速排序',
    'x²-5x+6=0 这个方程怎么解',
    'Is ICBC worth buying?',
    'Write me a poem about spring',
    'Should I buy this fund?',
    'Recommend a good hotpot restaurant',
  ])('is out of scope when it is an errand, whatever was found: %s', (question) => {
    expect(decide(question)).toBe('out_of_scope');
    expect(decideRefusal({ question, features: undefined, missingNames: [], lacksAsked: false }, BY_MODEL)).toBe(
      'out_of_scope',
    );
  });

  it.each([
    '报告里写了哪些案例？',
    '客户为什么购买保险？',
    '股票基金的规模是多少？',
    '问卷系统为啥要自己建，买现成的不行吗',
    '你好，请问可用性评估每场不宜超过多长时间？',
    '极端天气对银行资产有什么影响？',
    '该产品卖了多少？',
    '哪些客户适合买养老保险？',
    'Which fund was written about?',
    '请写出客户终身价值的公式',
    '能不能写出工行用户体验体系的组成？',
    '我国商业银行适合投资哪些绿色债券？',
    '现在数据中心建去哪里？',
    '帮我做一个数据中心政策目标的总结',
    '我行的客户适合买哪些保险？',
    '报告认为哪些领域值得投资？',
    '基金为什么能买卖？',
    '给我讲讲信用贷款的案例',
    '哪家银行写代码的效率最高？',
  ])('is no errand for a word of one: %s', (question) => {
    expect(decide(question)).toBe('answer');
  });
});
