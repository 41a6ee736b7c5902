import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutBySpan,
  growAbove,
  growBelow,
  splitParagraphs,
  windowAround,
} from '../../../src/web/evidence/paragraph-window.js';

const slices = (text: string, cuts?: number[]) =>
  splitParagraphs(text, { cuts }).map(({ start, end }) => text.slice(start, end));

describe('splitParagraphs', () => {
  it('gives each line its paragraph, with the line breaks after it', () => {
    expect(slices('甲\n\n乙\r\n丙')).toEqual(['甲\n\n', '乙\r\n', '丙']);
  });

  it('begins a paragraph where a page or heading begins', () => {
    expect(slices('前页的句子到此，后页接着说。', [8])).toEqual(['前页的句子到此，', '后页接着说。']);
  });

  it('cuts a text without line breaks at the ends of sentences', () => {
    const sentence = `${'长'.repeat(499)}。`;
    expect(slices(sentence.repeat(5))).toEqual([sentence.repeat(2), sentence.repeat(2), sentence]);
  });

  it('never cuts a character in half', () => {
    const parts = slices('𠮷'.repeat(2_000) + '一'.repeat(3) + '𠮷'.repeat(2_000));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
  });

  it('gives no paragraph for no text', () => {
    expect(splitParagraphs('')).toEqual([]);
  });

  it('loses nothing: the paragraphs make up the text', () => {
    const text = fc.string({ unit: fc.constantFrom('字', '。', '\n', '\r', ' ', 'a', '𠮷') });
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: -2, max: 30 })), (whole, cuts) => {
        expect(slices(whole, cuts).join('')).toBe(whole);
      }),
    );
  });
});

describe('the window on a long report', () => {
  const text = Array.from({ length: 100 }, (_, index) => `第 ${String(index).padStart(2, '0')} 段文字。\n`).join('');
  const paragraphs = splitParagraphs(text);
  const length = text.length / 100;

  it('holds the quotation and about the margin on both sides', () => {
    const quotation = { start: 50 * length + 2, end: 52 * length + 3 };
    expect(windowAround(paragraphs, quotation, 3 * length)).toEqual({ from: 47, to: 56 });
  });

  it('holds exactly the paragraphs of the quotation without a margin', () => {
    expect(windowAround(paragraphs, { start: 5 * length, end: 6 * length }, 0)).toEqual({ from: 5, to: 6 });
  });

  it('stops at the ends of the report', () => {
    expect(windowAround(paragraphs, { start: 0, end: 5 }, 3 * length)).toEqual({ from: 0, to: 4 });
    expect(windowAround(paragraphs, { start: text.length - 3, end: text.length }, length)).toEqual({
      from: 98,
      to: 100,
    });
  });

  it('shows the end of a report that has become shorter than the quotation says', () => {
    expect(windowAround(paragraphs, { start: text.length + 5, end: text.length + 9 }, 0)).toEqual({
      from: 99,
      to: 100,
    });
    expect(windowAround([], { start: 0, end: 9 }, 100)).toEqual({ from: 0, to: 0 });
  });

  it('grows above and below until nothing is left', () => {
    const shown = { from: 40, to: 41 };
    expect(growAbove(paragraphs, shown, length)).toEqual({ from: 39, to: 41 });
    expect(growBelow(paragraphs, shown, length + 1)).toEqual({ from: 40, to: 43 });
    expect(growBelow(paragraphs, growAbove(paragraphs, shown, text.length), text.length)).toEqual({ from: 0, to: 100 });
  });
});

describe('cutBySpan', () => {
  const text = '一二三四五六';
  const paragraph = { start: 1, end: 5 };

  it('cuts a paragraph around the span', () => {
    expect(cutBySpan(text, paragraph, { start: 2, end: 4 })).toEqual({ before: '二', inside: '三四', after: '五' });
  });

  it('takes the part of the span that lies in the paragraph', () => {
    expect(cutBySpan(text, paragraph, { start: 0, end: 3 })).toEqual({ before: '', inside: '二三', after: '四五' });
    expect(cutBySpan(text, paragraph, { start: 4, end: 6 })).toEqual({ before: '二三四', inside: '五', after: '' });
  });

  it('has nothing inside when they do not meet', () => {
    expect(cutBySpan(text, paragraph, { start: 5, end: 6 }).inside).toBe('');
    expect(cutBySpan(text, paragraph, { start: 0, end: 1 }).inside).toBe('');
  });
});
