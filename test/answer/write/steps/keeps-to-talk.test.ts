import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNameBook } from '../../../../src/answer/follow-up/name-book.js';
import { keepsToTalk } from '../../../../src/answer/write/steps/keeps-to-talk.js';
import { readLexicon } from '../../../../src/terms/read-lexicon.js';
import { ROOT } from '../../../test-library.js';
import { WORDS } from '../../prove/proof-words.js';

const known = { names: createNameBook(readLexicon(join(ROOT, 'data/lexicon'))), words: WORDS };
const TALK = ['兴业银行2022年净利润是多少？', '兴业银行2022年实现净利润914亿元，增长10.5%。[1]', '2025年'];
const keeps = (completed: string, question = '那北京银行呢？') =>
  keepsToTalk(completed, { question, talk: [...TALK, question] }, known);

describe('a follow-up that a model completed', () => {
  it.each([
    ['北京银行2022年净利润是多少？'],
    ['2022年北京银行的净利润有多少？'],
    ['兴业银行和北京银行2022年净利润哪个高？'],
    ['北京银行2025年净利润是多少？'],
    ['北京银行净利润增长了10.5%吗？'],
  ])('keeps to what was said: %s', (completed) => {
    expect(keeps(completed)).toBe(true);
  });

  it.each([
    ['another institution', '建设银行2022年净利润是多少？'],
    ['another institution besides', '北京银行和建设银行2022年净利润是多少？'],
    ['another institution that no lexicon knows', '北京银行和星河银行2022年净利润是多少？'],
    ['the institution before', '兴业银行2022年净利润是多少？'],
    ['another indicator', '北京银行2022年不良贷款率是多少？'],
    ['another year', '北京银行2021年净利润是多少？'],
    ['another number', '北京银行2022年净利润超过900亿元吗？'],
    ['another number in Chinese', '北京银行2022年净利润超九千亿元吗？'],
  ])('does not, with %s', (_, completed) => {
    expect(keeps(completed)).toBe(false);
  });

  it('keeps the year that it is about', () => {
    expect(keeps('兴业银行2022年净利润是多少？', '那2025年呢？')).toBe(false);
    expect(keeps('兴业银行2025年净利润是多少？', '那2025年呢？')).toBe(true);
  });

  it('may say the other name of what was said', () => {
    expect(keeps('工商银行2022年净利润是多少？', '那工行呢？')).toBe(true);
  });
});
