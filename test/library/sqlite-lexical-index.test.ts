import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/open-library.js';
import { createTermCutter } from '../../src/terms/terms-of.js';
import { fakeWords } from '../fakes/fake-words.js';
import { tinyLibrary } from './tiny-library.js';

const REPORTS = {
  'a.txt': '净利润增长。净利润再增长。\n',
  'b.txt': '净利润下降，不良率上升。\n',
  'c.txt': '绿色贷款 ESG 43.34% 余额。\n',
};

describe('the lexical index', () => {
  let library: Library;
  beforeEach(async () => {
    const tiny = tinyLibrary(REPORTS);
    await tiny.reindex();
    library = tiny.openCurrent();
  });
  const search = (terms: string[], options: { limit?: number; allowed?: (row: number) => boolean } = {}) =>
    library.lexical.search({ terms, limit: 10, ...options });
  const filesOf = (hits: { row: number }[]) => new Set(hits.map(({ row }) => library.reportOf(row).source.file));

  it('finds the passages that hold any of the terms, those with more of them first', () => {
    const hits = search(['净', '升']);
    expect(filesOf(hits)).toEqual(new Set(['a.txt', 'b.txt']));
    expect(library.reportOf(hits[0]!.row).source.file).toBe('b.txt');
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('tells its Chinese words of two characters and more', async () => {
    const cutter = createTermCutter({
      words: { ...fakeWords(), cut: (text) => text.split(/\s/u) },
      stopWords: new Set(),
    });
    const tiny = tinyLibrary({ 'a.txt': '西骏 红河 行 ESG 5%\n' }, { terms: cutter });
    await tiny.reindex();
    const words = tiny.openCurrent().lexical.words();
    expect(words).toEqual(expect.arrayContaining(['西骏', '红河']));
    for (const other of ['行', 'esg', '5%']) expect(words).not.toContain(other);
  });

  it('takes figures and words of letters whole', () => {
    expect(filesOf(search(['43.34%']))).toEqual(new Set(['c.txt']));
    expect(filesOf(search(['esg']))).toEqual(new Set(['c.txt']));
    expect(search(['43'])).toEqual([]);
  });

  it('finds nothing for no term, and nothing for one that stands nowhere', () => {
    expect(search([])).toEqual([]);
    expect(search(['zzz'])).toEqual([]);
  });

  it('gives no more than the limit, and only rows that are allowed', () => {
    const all = search(['净', '绿']);
    expect(search(['净', '绿'], { limit: 1 })).toEqual(all.slice(0, 1));
    const last = all.at(-1)!;
    expect(search(['净', '绿'], { limit: 1, allowed: (row) => row === last.row })).toEqual([last]);
  });

  it('counts the passages that a term stands in', () => {
    const rows = search(['净']).length;
    expect(library.lexical.passagesWith('净')).toBe(rows);
    expect(library.lexical.passagesWith('zzz')).toBe(0);
  });

  it.each([
    '"',
    '" OR "净',
    'NEAR(净 利)',
    '*',
    '^净',
    'title:净',
    '净 AND 利',
    '(',
    "'; DROP TABLE passages; --",
    '\0',
    '',
  ])('takes %j for a term, never for an operator', (term) => {
    expect(() => search([term])).not.toThrow();
    expect(library.lexical.passagesWith(term)).toBeGreaterThanOrEqual(0);
    expect(search(['净'])).not.toEqual([]);
  });

  it('takes any text for a term', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 5 }), (terms) => {
        search(terms);
      }),
    );
  });
});
