import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/ingest/split/split-sentences.js';
import { noisyText } from '../repair/noisy-text.js';

const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['余额增长。占比下降！原因何在？', ['余额增长。', '占比下降！', '原因何在？']],
    ['他说：“余额增长。”随后离开。', ['他说：“余额增长。”', '随后离开。']],
    ['（余额增长。）占比下降。', ['（余额增长。）', '占比下降。']],
    ['目录\n一、概述\n\n二、展望', ['目录', '一、概述', '二、展望']],
    ['真的吗？！真的。', ['真的吗？！', '真的。']],
    ['  余额增长。\u3000 占比下降。 ', ['余额增长。', '占比下降。']],
    ['Loans grew. The ratio fell.', ['Loans grew.', 'The ratio fell.']],
    ['Loans grew by 2.5 percent, i.e. slowly.', ['Loans grew by 2.5 percent, i.e. slowly.']],
    ['1. Alpha grew. Beta fell.', ['1. Alpha grew.', 'Beta fell.']],
    ['It was 2023. The bank grew.', ['It was 2023.', 'The bank grew.']],
    ['', []],
    [' \n ', []],
  ])('finds the sentences of %j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('keeps short clauses together and parts long ones at a semicolon', () => {
    const long = '贷款余额同比增长'.padEnd(70, '与客户数量和机构数量');
    expect(sentencesOf(`一是增长；二是下降。`)).toEqual(['一是增长；二是下降。']);
    expect(sentencesOf(`${long}；${long}。`)).toEqual([`${long}；`, `${long}。`]);
    expect(sentencesOf(`${long}；见图。`)).toEqual([`${long}；见图。`]);
  });

  it.each([
    ['a comma', `${'甲'.repeat(150)}，${'乙'.repeat(150)}`, `${'甲'.repeat(150)}，`],
    ['a blank', `${'甲'.repeat(150)} ${'乙'.repeat(150)}`, '甲'.repeat(150)],
    ['the end of a cell', `${'甲'.repeat(150)}86.3建${'乙'.repeat(150)}`, `${'甲'.repeat(150)}86.3`],
    ['a character', '甲'.repeat(300), '甲'.repeat(220)],
    ['a comma early on, before a word without an end', `甲，${'w'.repeat(300)}`, '甲，'],
    ['what fits of a word without an end', 'w'.repeat(300), 'w'.repeat(220)],
  ])('cuts text without a full stop at %s', (_, text, first) => {
    expect(sentencesOf(text)[0]).toBe(first);
  });

  it.each(['1,585.07亿元', '36.13!64.04', '3.1V.65亿元', '2.6%', '10:30', '22 家', '2022年', '5，366'])(
    'cuts nowhere inside %s, wherever it stands',
    (figure) => {
      for (let before = 205; before <= 225; before += 1) {
        const text = `${'甲'.repeat(before)}${figure}${'乙'.repeat(240)}`;
        const at = text.indexOf(figure);
        const inside = splitSentences(text).filter(({ end }) => end > at && end < at + figure.length);
        expect(inside).toEqual([]);
      }
    },
  );

  it('cuts no emoji in two', () => {
    for (const shift of ['', 'a']) {
      for (const sentence of sentencesOf(shift + '😀'.repeat(400))) expect(sentence).not.toMatch(/\p{Cs}/u);
    }
  });
});

describe('the sentences of any text', () => {
  const anyText = fc.oneof(noisyText, fc.string({ unit: 'binary', maxLength: 600 }), fc.string({ maxLength: 600 }));

  it('stand in order, do not overlap and hold all that is not white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(from, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });

  it('part no digits that stand together', () => {
    fc.assert(
      fc.property(noisyText, (text) => {
        for (const { end } of splitSentences(text)) {
          expect(/^\d(?:[.,]?\d)/.test(text.slice(end - 1, end + 2)) && /\d/.test(text[end] ?? '')).toBe(false);
        }
      }),
    );
  });

  it('are short enough to be quoted', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of splitSentences(text)) expect(end - start).toBeLessThanOrEqual(230);
      }),
    );
  });
});
