import { describe, expect, it } from 'vitest';
import { languageOf, readAsked } from '../../src/retrieve/read-asked.js';

describe('readAsked', () => {
  it.each([
    ['不良率是多少？', 'number'],
    ['How many banks were visited?', 'number'],
    ['产品体验有哪些层次？', 'list'],
    ['小银行为什么负担不起？', 'reason'],
    ['Why do small banks wait?', 'reason'],
    ['什么是责任金融？', 'definition'],
    ['两家银行的做法有什么区别？', 'comparison'],
    ['库里有几份保险报告？', 'catalogue'],
  ] as const)('hears in %s that a %s is asked for', (question, kind) => {
    expect(readAsked(question).kinds).toContain(kind);
  });

  it('hears a fact where nothing else is asked for', () => {
    expect([...readAsked('绿色贷款').kinds]).toEqual(['fact']);
  });

  it('answers in the language of the question', () => {
    expect(readAsked('ESG是什么').language).toBe('zh');
    expect(readAsked('What is ESG?').language).toBe('en');
  });
});

describe('the language of a question', () => {
  it.each([
    '不良率是多少？',
    'OCBC的AI战略',
    'Azure OpenAI Service GPT Copilot 是什么',
    'Customer Lifetime Value怎么算',
  ])('is Chinese where its sentence is, whatever it names: %s', (question) => {
    expect(languageOf(question)).toBe('zh');
  });

  it.each(['What is ESG?', 'NPL ratio', 'How long does one release take at Aixin Life (爱心人寿)?', ''])(
    'is English where there is no Chinese but a name: %s',
    (question) => {
      expect(languageOf(question)).toBe('en');
    },
  );
});
