import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedItem, itemNumber, leadsIn } from '../../src/answer/list-items.js';

const HAN = Array.from('一二三四五六七八九').concat('十', '十一', '十二', '二十', '二十三');
const NUMBERS = [...HAN.map((text, at) => [text, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 23][at]!] as const)];
const number = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.integer({ min: 1, max: 99 }).map((value) => [String(value), value] as const),
);

describe('an item of a list', () => {
  const opening = fc.constantFrom<(number: string) => string>(
    (own) => `${own}是`,
    (own) => `第${own}，`,
    (own) => `其${own}，`,
    (own) => `任务${own}：`,
    (own) => `步骤 ${own} `,
    (own) => `阶段${own}`,
    (own) => `环节${own}`,
    (own) => `（${own}）`,
    (own) => `(${own})`,
  );

  it('is known by its number, however that is written', () => {
    fc.assert(
      fc.property(number, opening, ([own, value], open) => {
        expect(itemNumber(`${open(own)}盘点现有资源。`)).toBe(value);
        expect(itemNumber(`现有资源${open(own)}盘点。`)).toBeUndefined();
      }),
    );
  });

  it('is known by digits before a full stop, a bracket or an enumeration comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.constantFrom('.', '、', ')', '）', '. '), (value, sign) => {
        expect(itemNumber(`${value}${sign}盘点现有资源。`)).toBe(value);
      }),
    );
  });

  it.each([
    '首先，盘点资源。',
    '其次，构建场景。',
    '再次，',
    '最后，',
    '- 盘点资源',
    '•盘点资源',
    '● 盘点资源',
    '▪ 盘点',
  ])('may have no number: %s', (text) => {
    expect(itemNumber(text)).toBe(0);
  });

  it.each([
    '盘点现有资源。',
    '其中，对公贷款占六成。',
    '1.5亿元的贷款已经发放。',
    '10.5%的银行已经上线。',
    '2023年上线。',
    '3家银行已经上线。',
    '一、总体情况',
    '一些银行已经上线。',
    '贷款分为两类：一是对公，二是零售。',
    '',
  ])('is none of these: %s', (text) => {
    expect(itemNumber(text)).toBeUndefined();
  });
});

describe('a sentence that announces items', () => {
  it.each([
    '具体做法如下：',
    '主要指标如下。',
    '包括以下几点。',
    '体系由三个方面构成',
    '共有5类客户：',
    '分为四大板块。',
    '有2 种做法。',
    '任何一句：',
  ])('is one: %s', (text) => {
    expect(leadsIn(text)).toBe(true);
  });

  it.each([
    '余额稳步上升。',
    '增速提高3个百分点。',
    '以下简称某行。',
    '一共持续了5个月。',
    '如下所述的三类客户在报告期内都保持了稳步的增长态势。',
    '',
  ])('is not: %s', (text) => {
    expect(leadsIn(text)).toBe(false);
  });
});

describe('the item that a question asks for', () => {
  const measure = fc.constantFrom(...Array.from('种项步个条类点'), '方面', '阶段', '部分', '环节');

  it('is known by its number', () => {
    fc.assert(
      fc.property(number, measure, ([own, value], of) => {
        expect(askedItem(`体系的第${own}${of}是什么？`)).toBe(value);
        expect(askedItem(`第 ${own} ${of}`)).toBe(value);
      }),
    );
  });

  it('is the last one that is named', () => {
    expect(askedItem('第一步是盘点，第三步呢？')).toBe(3);
  });

  it.each(['第三名是谁', '第二季度的余额', '第一家上线的银行', '有几种做法', '三种做法是什么', ''])(
    'is none in %s',
    (question) => {
      expect(askedItem(question)).toBeUndefined();
    },
  );
});
