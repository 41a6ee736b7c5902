import { describe, expect, it } from 'vitest';
import { findStructure } from '../../../src/ingest/split/find-structure.js';
import { splitPassages } from '../../../src/ingest/split/split-passages.js';
import { prose } from './printed-pages.js';
import { repaired } from './repaired.js';

const LENGTH = 100_000;
const filled = (piece: string, length = LENGTH) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const counted = (make: (index: number) => string, length = LENGTH) => {
  const pieces: string[] = [];
  for (let index = 0, size = 0; size < length; index += 1) {
    const piece = make(index);
    pieces.push(piece);
    size += piece.length;
  }
  return pieces.join('');
};

/** Texts that would take minutes or hours if any rule were slower than linear: the time limit of a test is the check. */
const HOSTILE: [string, string][] = [
  ...['1', '一', ' ', '\n', 'a', '.', '(', ')', '。', '”', '；', '1.', '1,', '一 ', 'ab', '（中', '😀', '\ud83d'].map(
    (piece): [string, string] => [JSON.stringify(piece), filled(piece)],
  ),
  ['first rows without a second', filled('1甲')],
  ['rows of three', filled('1甲2乙3丙')],
  ['one endless table', counted((index) => `${index + 1}甲乙丙${index % 7}`)],
  ['one endless contents page', filled('（一）甲乙.1')],
  ['a header whose numbers never count', filled('某某金融发展蓝皮书12献')],
  ['a header on every line', counted((index) => `某某金融发展蓝皮书${index}献了`)],
  ['a number behind every word', counted((index) => `本行${index % 1_000}`)],
  ['a number on every page', counted((index) => `${index % 1_000}${prose(index, 210)}`)],
  ['words of a doubled bold sentence', filled(prose(1, 61))],
  ['blanks between single characters', filled(`甲${' '.repeat(999)}`)],
  ['full stops and blanks', filled(`.${' '.repeat(999)}`)],
  ['half an advertisement', filled('扫码更多报告')],
  ['advertisement lines', filled('扫码关注公众号\n某某报告网')],
  ['headings and tables', filled('第一章 概述\n1 甲 2 3\n2 乙 4 5\n3 丙 6 7\n')],
  ['captions without a table', filled(`表 1 ${'甲'.repeat(50)}`)],
  ['letters without a blank', counted((index) => `w${((index * 7919) % 997).toString(36)}`)],
];

describe('a hostile text', () => {
  it.each(HOSTILE)('is repaired and split: %s', (_, raw) => {
    const text = repaired(raw, ['某某报告网']);
    expect(text.length).toBeLessThanOrEqual(2 * raw.length);
    const { sentences, passages } = splitPassages(text, { ...findStructure(text), pages: [] });
    const shown = sentences.reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/\s/gu, '').length, 0);
    expect(shown).toBe(text.replace(/\s/gu, '').length);
    for (const passage of passages) expect(passage.end - passage.start).toBeLessThanOrEqual(500);
  });

  it('is repaired and split where a whole report of two megabytes stands in one line', () => {
    const raw = counted((index) => `${prose(index, 100)}${index % 10 === 0 ? '。' : `${index}家,`}`, 700_000);
    const text = repaired(raw);
    expect(text.replace(/\D/g, '')).toBe(raw.replace(/\D/g, ''));
    expect(splitPassages(text, { ...findStructure(text), pages: [] }).passages.length).toBeGreaterThan(1_000);
  });
});

describe('an emoji', () => {
  it('stays whole whatever is doubled, joined or widened around it', () => {
    expect(repaired('😀😀工商银行工商银行😀,😃')).toBe('😀😀工商银行😀,😃');
    expect(repaired('😀甲乙丙丁😀甲乙丙丁😁')).toBe('😀甲乙丙丁😁');
    expect(repaired('🌀甲乙丙丁\u{1f700}甲乙丙丁\u{1f600}')).toBe('🌀甲乙丙丁\u{1f700}甲乙丙丁\u{1f600}');
  });

  it('of which only a half is left is kept as it stands', () => {
    expect(repaired('银行\ud83d,客户\ude00')).toBe('银行\ud83d，客户\ude00');
  });
});
