import { describe, expect, it } from 'vitest';
import { fragmentOf } from '../../../src/answer/follow-up/fragment.js';

describe('a fragment', () => {
  it.each([
    ['那2025年呢？', '2025年', false],
    ['建设银行呢', '建设银行', false],
    ['农行那个呢?', '农行', false],
    ['交行的呢', '交行', true],
    ['它的金额呢', '金额', false],
    ['重大项目的话呢', '重大项目', false],
    ['建设银行怎么样？', '建设银行', false],
    ['What about 2022?', '2022', false],
    ['And Document AI?', 'Document AI', false],
  ])('of %s is %s', (question, core, of) => {
    expect(fragmentOf(question)).toEqual({ core, of });
  });

  it.each([
    '那他们用的是哪家的产品？',
    '第二名呢，多少分？',
    '建设银行多少分',
    '2022年 移动支付 笔数',
    '那些银行的得分',
    'And how many employees use it?',
    'What is the NPS?',
  ])('is none where the question is whole: %s', (question) => {
    expect(fragmentOf(question)).toBeUndefined();
  });
});
