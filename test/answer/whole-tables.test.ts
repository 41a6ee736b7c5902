import { describe, expect, it } from 'vitest';
import { withWholeTables } from '../../src/answer/whole-tables.js';
import type { Library } from '../../src/library/open-library.js';
import type { RankedPassage } from '../../src/retrieve/search-library.js';
import { prose } from '../ingest/repair/printed-pages.js';
import { tinyLibrary } from '../library/tiny-library.js';

/** `count` rows under a caption and a head; a passage holds about fifteen. */
const table = (count: number, what = '银行') =>
  [
    `表 1 ${what}得分排名`,
    '排名证券简称证券代码总分',
    ...Array.from({ length: count }, (_, at) => `${at + 1}${what}甲乙丙${600_001 + at}.SH${(99 - at / 10).toFixed(1)}`),
  ].join('\n');
const filler = (seed: number, sentences: number) =>
  Array.from({ length: sentences }, (_, at) => `${prose(seed + at, 120)}。`).join('\n');

async function libraryOf(...texts: string[]): Promise<Library> {
  const tiny = tinyLibrary(Object.fromEntries(texts.map((text, at) => [`${at}.txt`, `${text}\n`])));
  await tiny.reindex();
  return tiny.openCurrent();
}

function all(library: Library): RankedPassage[] {
  return Array.from({ length: library.manifest.counts.passages }, (_, row) => library.passage(row))
    .filter(({ kind }) => kind !== 'listing')
    .map((passage, at) => ({ ...passage, score: 9 - at, why: { terms: [`${at}`] } }));
}

const holding = (library: Library, words: string) => all(library).find(({ text }) => text.includes(words))!;
const tables = (library: Library) => all(library).filter(({ kind }) => kind === 'table');

describe('the table that a found passage is of', () => {
  it('comes whole, and ranks like that passage', async () => {
    const library = await libraryOf([filler(1, 4), table(60), filler(20, 8)].join('\n'));
    expect(tables(library).length).toBeGreaterThan(3);
    const found = holding(library, '40银行甲乙丙');
    const whole = withWholeTables(library, [found]);
    expect(whole[0]).toEqual(found);
    expect(whole.map(({ row }) => row).sort((a, b) => a - b)).toEqual(tables(library).map(({ row }) => row));
    for (const { score, why } of whole.slice(1))
      expect({ score, why }).toEqual({ score: found.score, why: { terms: [] } });
  });

  it('comes with the prose beside it, which may speak of it', async () => {
    const library = await libraryOf([filler(1, 3), table(40), filler(20, 12)].join('\n'));
    const before = withWholeTables(library, [all(library)[0]!]);
    expect(before).toHaveLength(1 + tables(library).length);
    const after = withWholeTables(library, [all(library).at(-1)!]);
    expect(after).toHaveLength(1);
  });

  it('brings no passage twice', async () => {
    const library = await libraryOf([filler(1, 3), table(40), filler(20, 3)].join('\n'));
    expect(withWholeTables(library, all(library))).toEqual(all(library));
  });

  it('is not brought from another report', async () => {
    const library = await libraryOf(filler(1, 2), table(40), filler(20, 2));
    const prosePassages = all(library).filter(({ kind }) => kind === 'prose');
    for (const passage of prosePassages.filter(({ text }) => !text.includes('排名')))
      expect(withWholeTables(library, [passage])).toEqual([passage]);
  });

  it('is not brought by a passage that was found late', async () => {
    const library = await libraryOf(filler(1, 8), table(40));
    const [one, two, three] = all(library).filter(({ text }) => !text.includes('排名') && !text.includes('SH'));
    const late = [one!, two!, three!, tables(library)[0]!];
    expect(withWholeTables(library, late)).toEqual(late);
  });

  it('is brought only so far where it is endless', async () => {
    const library = await libraryOf(table(400));
    const found = tables(library);
    expect(found.length).toBeGreaterThan(20);
    expect(withWholeTables(library, [found[9]!]).length).toBeLessThanOrEqual(17);
  });
});
