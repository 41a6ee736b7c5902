import { describe, expect, it } from 'vitest';
import { applyEdits, identityMap } from '../../../src/ingest/mapped-text.js';
import { joinWrappedLines } from '../../../src/ingest/repair/join-wrapped-lines.js';

const joined = (text: string) => applyEdits(identityMap(text), joinWrappedLines(text)).text;

describe('lines that the edge of a page broke', () => {
  it('are joined without a blank in Chinese', () => {
    expect(joined('商业银行应当建立健全产业园区金融\n服务体系，并持续改进客户的体验与\n服务质量。')).toBe(
      '商业银行应当建立健全产业园区金融服务体系，并持续改进客户的体验与服务质量。',
    );
  });

  it('are joined with a blank between Latin words', () => {
    expect(joined('The bank reports a steady growth of\nits loans to small and medium firms')).toBe(
      'The bank reports a steady growth of its loans to small and medium firms',
    );
  });

  it('keep the number at their end whole', () => {
    const text = '截至二〇二二年年末贷款余额合计1,585\n亿元，比上年年末增加了百分之十二点';
    expect(joined(text)).toContain('1,585亿元');
  });
});

describe('lines that end where they should', () => {
  const long = '商业银行应当建立健全产业园区金融服';
  it.each([
    ['after a full stop', `${long}。\n${long}`],
    ['after a colon', `${long}：\n${long}`],
    ['after a closing quote', `${long}”\n${long}`],
    ['before a heading', `${long}\n二、主要问题和下一步的工作安排建议`],
    ['before a list item', `${long}\n- 第一项工作安排以及有关的建议意见`],
    ['before a page number', `${long}\n12`],
    ['before a blank line', `${long}\n\n${long}`],
    ['far before the edge', `产业园区\n${long}`],
  ])('stay apart %s', (_, text) => {
    expect(joined(text)).toBe(text);
  });

  it('are no lines at all in an empty text', () => {
    expect(joinWrappedLines('')).toEqual([]);
    expect(joinWrappedLines('\n\n')).toEqual([]);
  });
});
