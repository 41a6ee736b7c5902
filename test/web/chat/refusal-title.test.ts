import { describe, expect, it } from 'vitest';
import { refusalTitle } from '../../../src/web/chat/refusal-title.js';
import { en } from '../../../src/web/language/en.js';
import { zh } from '../../../src/web/language/zh.js';
import { asExchange } from '../../../src/web/state/chat-reducer.js';
import { answer } from '../samples.js';

const refused = { ...answer, status: 'out_of_scope' as const };

describe('the heading of a refusal', () => {
  it('says what the library lacks only where all of it was asked', () => {
    expect(refusalTitle(asExchange({ question: '问', answer: refused }), zh)).toBe('超出本库范围');
    const filter = { reports: ['r1'] };
    expect(refusalTitle(asExchange({ question: '问', filter, answer: refused }), zh)).toBe('所选范围内未找到依据');
  });

  it('stands over no answer', () => {
    expect(refusalTitle(asExchange({ question: '问', answer }), zh)).toBeUndefined();
  });
});

describe('a filter in words', () => {
  it.each([
    [{ reports: ['a'] }, '年报', ['《年报》'], ['年报']],
    [{ reports: ['a', 'b', 'c'] }, '年报', ['《年报》等 3 份报告'], ['年报 and 2 more']],
    [{ reports: ['a'] }, undefined, ['1 份报告'], ['1 report']],
    [
      { tags: ['支付'], publishedFrom: '2024-01-01' },
      undefined,
      ['2024-01-01 起', '支付'],
      ['from 2024-01-01', '支付'],
    ],
  ])('names the first report where its title is known: %j', (filter, title, inChinese, inEnglish) => {
    expect(zh.filterParts(filter, title)).toEqual(inChinese);
    expect(en.filterParts(filter, title)).toEqual(inEnglish);
  });
});
