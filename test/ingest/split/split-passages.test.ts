import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Heading, KindSpan, PageSpan } from '../../../src/ingest/draft.js';
import { findStructure } from '../../../src/ingest/split/find-structure.js';
import { splitPassages, TARGET_PASSAGE } from '../../../src/ingest/split/split-passages.js';
import { noisyText } from '../repair/noisy-text.js';
import { prose } from '../repair/printed-pages.js';
import { repaired } from '../repair/repaired.js';

const sentence = (seed: number, length = 80) => `${prose(seed, length - 1)}。`;
const paragraph = (seed: number, sentences: number) =>
  Array.from({ length: sentences }, (_, at) => sentence(100 * seed + at)).join('');

/** A text of lines, with the headings (`#` marks their level), kinds and pages that its marks name. */
function written(lines: readonly string[]) {
  const headings: Heading[] = [];
  const kinds: KindSpan[] = [];
  const pages: PageSpan[] = [];
  let text = '';
  for (const line of lines) {
    const [, mark = '', shown = ''] = /^(#+|\d+>|(?:table|contents|list):)?\s*([^]*)$/u.exec(line) ?? [];
    const start = text.length;
    if (mark.endsWith('>')) {
      const last = pages.at(-1);
      if (last !== undefined) last.end = start;
      pages.push({ page: Number(mark.slice(0, -1)), start, end: start });
      continue;
    }
    text += `${shown}\n`;
    if (mark.startsWith('#')) headings.push({ title: shown, level: mark.length, start });
    if (mark === 'table:') kinds.push({ kind: 'table', start, end: text.length - 1, caption: '表 1 榜单' });
    if (mark === 'contents:') kinds.push({ kind: 'contents', start, end: text.length - 1 });
    if (mark === 'list:') kinds.push({ kind: 'list', start, end: text.length - 1 });
  }
  const last = pages.at(-1);
  if (last !== undefined) last.end = text.length;
  return { text, structure: { headings, kinds, pages } };
}

const passagesOf = (lines: readonly string[]) => {
  const { text, structure } = written(lines);
  return splitPassages(text, structure).passages.map((passage) => ({
    ...passage,
    text: text.slice(passage.start, passage.end),
  }));
};

describe('a passage', () => {
  it('ends with a sentence, near its target, and is followed by one that repeats at most a sentence', () => {
    const passages = passagesOf([paragraph(1, 20)]);
    expect(passages.length).toBeGreaterThan(3);
    passages.forEach((passage, index) => {
      expect(passage.text).toMatch(/。$/u);
      expect(passage.text.length).toBeLessThanOrEqual(TARGET_PASSAGE);
      const next = passages[index + 1];
      if (next !== undefined) {
        expect(passage.text.length).toBeGreaterThan(TARGET_PASSAGE / 2);
        expect(next.sentenceFrom).toBe(passage.sentenceTo - 1);
      }
    });
  });

  it('stands under the headings that are open, and starts anew with one', () => {
    const passages = passagesOf([
      '# 总论',
      paragraph(1, 4),
      '## 背景',
      paragraph(2, 4),
      '### 政策',
      paragraph(3, 4),
      '## 意义',
      paragraph(4, 4),
      '# 展望',
      paragraph(5, 4),
    ]);
    expect(passages.map(({ headings }) => headings)).toEqual([
      ['总论'],
      ['总论', '背景'],
      ['总论', '背景', '政策'],
      ['总论', '意义'],
      ['展望'],
    ]);
    expect(passages.map(({ text }) => text.split('\n')[0])).toEqual(['总论', '背景', '政策', '意义', '展望']);
  });

  it('has the heading that would end it at the start of the next one', () => {
    const passages = passagesOf([paragraph(1, 4), '# 展望', '## 短期', paragraph(2, 4)]);
    expect(passages[0]?.text).not.toContain('展望');
    expect(passages[1]?.text.startsWith('展望\n短期\n')).toBe(true);
  });

  it('of little text goes on over a heading', () => {
    expect(passagesOf(['# 总论', '略。', '# 展望', '略。']).map(({ text }) => text)).toEqual([
      '总论\n略。\n展望\n略。',
    ]);
    expect(passagesOf(['# 总论', paragraph(1, 2), '# 展望', sentence(2)])).toHaveLength(1);
    expect(passagesOf(['# 总论', paragraph(1, 4), '# 展望', sentence(2, 20)])).toHaveLength(2);
  });

  it('names the pages that it touches', () => {
    const passages = passagesOf(['3>', paragraph(1, 3), '4>', paragraph(2, 3), '7>', paragraph(3, 1)]);
    expect(passages.map(({ pageFrom, pageTo }) => [pageFrom, pageTo])).toEqual([
      [3, 4],
      [4, 7],
    ]);
    expect(passagesOf([paragraph(1, 1)])[0]).not.toHaveProperty('pageFrom');
  });

  it('of a table holds whole rows, whatever signs stand in them, under the caption', () => {
    const rows = Array.from(
      { length: 30 },
      (_, at) => `${at + 1} | ${prose(at, 60)}；增长！ | ${prose(at + 50, 200)}。好 | 91.0`,
    );
    const passages = passagesOf(['# 榜单', sentence(1), `table: ${rows.join('\n')}`, sentence(2)]);
    const shown = passages.flatMap(({ text }) => text.split('\n'));
    for (const row of rows) expect(shown).toContain(row);
    const tables = passages.filter(({ kind }) => kind === 'table');
    expect(tables.length).toBeGreaterThan(10);
    for (const { headings } of tables) expect(headings).toEqual(['榜单', '表 1 榜单']);
  });

  it('of a contents page is apart from the text, and its entries are whole', () => {
    const entries = ['一、概述.1', '（一）特殊的区位环境。.1', '（二）意义.5'];
    const passages = passagesOf([sentence(1), `contents: ${entries.join('\n')}`, sentence(2)]);
    expect(passages.map(({ kind }) => kind)).toEqual(['prose', 'contents', 'prose']);
    expect(passages[1]?.text).toBe(entries.join('\n'));
    expect(passages[1]).toMatchObject({ sentenceFrom: 1, sentenceTo: 4 });
  });

  it('of a list may share a passage with the text around it', () => {
    const passages = passagesOf([sentence(1, 40), 'list: - 甲\n- 乙\n- 丙', sentence(2, 40)]);
    expect(passages.map(({ kind }) => kind)).toEqual(['list']);
  });

  it('of the catalogue line is that line alone, one sentence, whatever signs stand in it', () => {
    const line = '某行:走向何方?回顾与展望(16页).pdf\n发布时间2024-01-30 16页！';
    const text = `${line}\n\n${sentence(1)}`;
    const { passages, sentences } = splitPassages(text, {
      headings: [],
      kinds: [],
      pages: [],
      listing: { start: 0, end: line.length },
    });
    expect(sentences[0]).toEqual({ start: 0, end: line.length });
    expect(passages.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['listing', line],
      ['prose', sentence(1)],
    ]);
  });

  it('is there for none in a text without words', () => {
    expect(splitPassages(' \n\n ', { headings: [], kinds: [], pages: [] })).toEqual({ sentences: [], passages: [] });
  });
});

describe('a row that fills a passage', () => {
  it('is not kept out of it by rows that are repeated before it', () => {
    const text = [58, 28, 380].map((length, at) => '甲乙丙'[at]!.repeat(length)).join('\n');
    const table = { kind: 'table' as const, start: 0, end: text.length };
    const { passages } = splitPassages(text, { headings: [], kinds: [table], pages: [] });
    expect(passages.map(({ sentenceFrom, sentenceTo }) => [sentenceFrom, sentenceTo])).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });
});

describe('the passages of any text', () => {
  it('are slices of whole sentences, hold every sentence, overlap little and are no longer than they may be', () => {
    fc.assert(
      fc.property(noisyText, (raw) => {
        const text = repaired(raw);
        const structure = findStructure(text);
        const { sentences, passages } = splitPassages(text, { ...structure, pages: [] });
        let covered = 0;
        for (const passage of passages) {
          const own = sentences.slice(passage.sentenceFrom, passage.sentenceTo);
          expect(passage.start).toBe(own[0]?.start);
          expect(passage.end).toBe(own.at(-1)?.end);
          expect(passage.sentenceFrom).toBeLessThanOrEqual(covered);
          expect(passage.sentenceTo).toBeGreaterThan(covered);
          const repeated = sentences[covered - 1];
          if (passage.sentenceFrom < covered) expect((repeated?.end ?? 0) - passage.start).toBeLessThanOrEqual(100);
          expect(passage.end - passage.start).toBeLessThanOrEqual(TARGET_PASSAGE);
          covered = passage.sentenceTo;
        }
        expect(covered).toBe(sentences.length);
        const contents = structure.kinds.filter(({ kind }) => kind === 'contents');
        for (const { start, end, kind } of passages) {
          const inside = contents.some((span) => start < span.end && end > span.start);
          expect(kind === 'contents').toBe(inside);
        }
      }),
      { numRuns: 200 },
    );
  });
});
