import { describe, expect, it } from 'vitest';
import { withContinuedLists } from '../../src/answer/continued-lists.js';
import type { Library } from '../../src/library/open-library.js';
import type { RankedPassage } from '../../src/retrieve/search-library.js';
import { prose } from '../ingest/repair/printed-pages.js';
import { tinyLibrary } from '../library/tiny-library.js';

const HAN = Array.from('一二三四五六七八九');
/** An item so long that two make a passage. */
const item = (at: number, open = (own: string) => `${own}是`) => `${open(HAN[at]!)}${prose(at, 150)}。`;
const items = (count: number) => Array.from({ length: count }, (_, at) => item(at)).join('');
const filler = (seed: number, sentences: number) =>
  Array.from({ length: sentences }, (_, at) => `${prose(seed + at, 120)}。`).join('');

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

/** The passages whose text holds these words, found for a question in this order. */
function found(library: Library, ...words: string[]): RankedPassage[] {
  return words.map((word) => all(library).find(({ text }) => text.includes(word))!);
}

const LEAD = '体系有以下几类抓手：';

describe('a list that goes on', () => {
  it('is followed through the next passages, which rank like the one that they continue', async () => {
    const library = await libraryOf(`${filler(50, 3)}${LEAD}${items(6)}${filler(70, 9)}`);
    const passages = found(library, LEAD);
    const [first, ...added] = withContinuedLists(library, { passages, wanted: undefined });
    expect(first).toEqual(passages[0]);
    expect(added.length).toBeGreaterThan(0);
    expect(added.map(({ row }) => row)).toEqual(added.map((_, at) => first!.row + 1 + at));
    for (const { score, why } of added) expect({ score, why }).toEqual({ score: first!.score, why: { terms: [] } });
    const whole = [first!, ...added].map(({ text }) => text).join('');
    for (let at = 0; at < 5; at += 1) expect(whole).toContain(item(at));
    expect(added.length).toBeLessThanOrEqual(3);
  });

  it('is not followed where prose comes next', async () => {
    const library = await libraryOf(`${LEAD}${filler(50, 12)}`);
    const passages = found(library, LEAD);
    expect(withContinuedLists(library, { passages, wanted: undefined })).toEqual(passages);
  });

  it('is not followed into prose that opens like an item but continues none', async () => {
    const library = await libraryOf(`${filler(50, 3)}${filler(60, 3)}${items(2)}`);
    const passages = found(library, prose(50, 120));
    expect(withContinuedLists(library, { passages, wanted: undefined })).toEqual(passages);
  });

  it('is not followed into another report', async () => {
    const library = await libraryOf(`${filler(50, 3)}${LEAD}`, items(4));
    const passages = found(library, LEAD);
    expect(withContinuedLists(library, { passages, wanted: undefined })).toEqual(passages);
  });

  it('is not followed from a passage that was found late', async () => {
    const library = await libraryOf(`${filler(50, 3)}${LEAD}${items(6)}`, filler(80, 2), filler(90, 2));
    const passages = found(library, prose(80, 120), prose(90, 120), LEAD);
    expect(withContinuedLists(library, { passages, wanted: undefined })).toEqual(passages);
  });

  it('brings no passage twice', async () => {
    const library = await libraryOf(`${LEAD}${items(6)}`);
    const passages = all(library);
    expect(withContinuedLists(library, { passages, wanted: undefined })).toEqual(passages);
  });
});

describe('the item that is asked for', () => {
  it('brings the passage in which it opens, and no other', async () => {
    const library = await libraryOf(`${LEAD}${items(6)}`);
    const passages = found(library, LEAD);
    const added = withContinuedLists(library, { passages, wanted: 5 }).slice(1);
    expect(added).toHaveLength(1);
    expect(added[0]!.text).toContain(item(4));
  });

  it('is found beyond prose, within a few passages', async () => {
    const library = await libraryOf(`${LEAD}${item(0)}${filler(50, 4)}${item(1)}${filler(70, 12)}${item(2)}`);
    const passages = found(library, LEAD);
    const rowsFor = (wanted: number) =>
      withContinuedLists(library, { passages, wanted })
        .slice(1)
        .map(({ text }) => text.includes(item(wanted - 1)));
    expect(rowsFor(2)).toEqual([true]);
    expect(rowsFor(3)).toEqual([]);
  });

  it('brings nothing where there is none', async () => {
    const library = await libraryOf(`${LEAD}${items(3)}`);
    const passages = found(library, LEAD);
    expect(withContinuedLists(library, { passages, wanted: 9 })).toEqual(passages);
    expect(withContinuedLists(library, { passages: [], wanted: 1 })).toEqual([]);
  });
});
