import { describe, expect, it } from 'vitest';
import { decideRefusal } from '../../../src/answer/refusal/decide-refusal.js';
import { featuresOf, modelOf } from './samples.js';

/** Refuses what has less than half of its support. */
const MODEL = modelOf({ weight: { support: -1 }, bias: 0.5 });
const QUESTION = '可用性评估每场不宜超过多长时间？';
const ENOUGH = featuresOf({ support: 1, nearest: 0.9 });
const BY_MODEL = { model: MODEL, threshold: 0 };
const decide = (question: string, features = ENOUGH) =>
  decideRefusal({ question, features, missingNames: [] }, BY_MODEL);

describe('a question', () => {
  it('is answered when the model finds enough for it', () => {
    expect(decide(QUESTION)).toBe('answer');
  });

  it('is answered at the threshold itself, and refused above it', () => {
    const evidence = { question: QUESTION, features: featuresOf({ otherName: 1, nearest: 0.9 }), missingNames: [] };
    const model = modelOf({ weight: { otherName: 0.25 } });
    expect(decideRefusal(evidence, { model, threshold: 0.25 })).toBe('answer');
    expect(decideRefusal(evidence, { model, threshold: 0.24 })).toBe('no_evidence');
  });

  it('is decided by the threshold of its library, not by that for libraries at large', () => {
    const evidence = { question: QUESTION, features: featuresOf({ otherName: 1, nearest: 0.9 }), missingNames: [] };
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
    const missing = { question: '招商银行的大模型叫什么？', features: ENOUGH, missingNames: ['招商银行'] };
    expect(decideRefusal(missing, BY_MODEL)).toBe('no_evidence');
  });

  it('is without evidence when nothing was found', () => {
    expect(decideRefusal({ question: QUESTION, features: undefined, missingNames: [] }, BY_MODEL)).toBe('no_evidence');
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
    'Write me a poem about spring',
    'Should I buy this fund?',
    'Recommend a good hotpot restaurant',
  ])('is out of scope when it is an errand, whatever was found: %s', (question) => {
    expect(decide(question)).toBe('out_of_scope');
    expect(decideRefusal({ question, features: undefined, missingNames: [] }, BY_MODEL)).toBe('out_of_scope');
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
  ])('is no errand for a word of one: %s', (question) => {
    expect(decide(question)).toBe('answer');
  });
});
