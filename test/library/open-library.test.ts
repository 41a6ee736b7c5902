import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyLibrary } from '../../src/library/reindex.js';
import { chanceVector } from '../fakes/fake-embedder.js';
import { refusalOf, tinyLibrary } from './tiny-library.js';

/** Flipping a bit rereads and hashes the file each time. */
const FLIPS = 60;

async function built(files?: Record<string, string>) {
  const tiny = tinyLibrary(files);
  await tiny.reindex();
  const file = (name: string) => join(tiny.current(), name);
  const editManifest = (change: (manifest: Record<string, unknown>) => void) => {
    const manifest = JSON.parse(readFileSync(file('manifest.json'), 'utf8'));
    change(manifest);
    writeFileSync(file('manifest.json'), JSON.stringify(manifest));
  };
  return { ...tiny, file, editManifest, verify: () => verifyLibrary(tiny.current(), tiny.open) };
}

describe('opening a library', () => {
  it.each([
    ['embedder', { embedder: { id: 'other', dimension: 16 } }, 'embedder fake; this program works with embedder other'],
    ['dimension', { embedder: { id: 'fake', dimension: 32 } }, 'dimension 16'],
    ['word list', { terms: 'other-words' }, 'other-words'],
  ])('refuses one that was built with another %s, and says what to run', async (_, differing, words) => {
    const tiny = await built();
    const refusal = await refusalOf(() => tiny.open(tiny.current(), { ...tiny.builtWith, ...differing }));
    expect(refusal.code).toBe('library_outdated');
    expect(refusal.message).toContain(words);
    expect(refusal.hint).toContain('npm run reindex');
  });

  it('refuses one of another format', async () => {
    const tiny = await built();
    tiny.editManifest((manifest) => (manifest.formatVersion = 0));
    const refusal = await refusalOf(() => tiny.openCurrent());
    expect(refusal).toMatchObject({ code: 'library_outdated', message: expect.stringContaining('format 0') });
    expect(refusal.hint).toContain('npm run reindex');
  });

  it.each([
    ['without a manifest', (file: (name: string) => string) => rmSync(file('manifest.json'))],
    ['with half a manifest', (file: (name: string) => string) => truncateSync(file('manifest.json'), 40)],
    ['without its database', (file: (name: string) => string) => rmSync(file('library.db'))],
    ['with an empty database', (file: (name: string) => string) => truncateSync(file('library.db'), 0)],
    ['with half a database', (file: (name: string) => string) => truncateSync(file('library.db'), 4_096)],
    [
      'with text for a database',
      (file: (name: string) => string) => writeFileSync(file('library.db'), '不是数据库'.repeat(500)),
    ],
  ])('refuses one %s as damaged', async (_, damage) => {
    const tiny = await built();
    damage(tiny.file);
    const refusal = await refusalOf(() => tiny.openCurrent());
    expect(refusal.code).toBe('library_damaged');
    expect(refusal.hint).toContain('npm run reindex');
  });

  it('never writes into the folder', async () => {
    const tiny = await built();
    const before = readFileSync(tiny.file('library.db'));
    const library = tiny.openCurrent();
    library.lexical.search({ terms: ['净'], limit: 5 });
    library.close();
    expect(readFileSync(tiny.file('library.db')).equals(before)).toBe(true);
    await tiny.verify();
  });
});

describe('verifying a library', () => {
  it('accepts one as it was built', async () => {
    await (await built()).verify();
  });

  it('refuses one whose database differs in a single bit, wherever it is', async () => {
    const tiny = await built();
    const file = tiny.file('library.db');
    const content = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(content.length - 1), fc.nat(7), async (place, bit) => {
        const damaged = Buffer.from(content);
        damaged[place]! ^= 1 << bit;
        writeFileSync(file, damaged);
        expect((await refusalOf(tiny.verify)).code).toBe('library_damaged');
      }),
      { numRuns: FLIPS },
    );
    writeFileSync(file, content);
    await tiny.verify();
  });

  it('refuses one with fewer reports than its manifest says', async () => {
    const tiny = await built();
    tiny.editManifest((manifest) => (manifest.counts = { reports: 2, reportsHeld: 2, passages: 2, sentences: 3 }));
    expect((await refusalOf(tiny.verify)).code).toBe('library_damaged');
  });
});

describe('a damaged library', () => {
  it('hands none of its vectors on to the next one', async () => {
    const tiny = await built();
    const { text, row } = tiny.openCurrent().passage(1);
    const vector = chanceVector(text, tiny.embedder.dimension);
    const file = tiny.file('library.db');
    const content = readFileSync(file);
    const place = content.indexOf(Buffer.from(vector.buffer));
    expect(place).toBeGreaterThan(0);
    content[place]! ^= 1;
    writeFileSync(file, content);
    // Such damage shows only when the file is held against its checksum.
    expect(tiny.openCurrent().passageVector(row)).not.toEqual(vector);
    await tiny.reindex();
    await tiny.verify();
    expect(tiny.openCurrent().passageVector(row)).toEqual(vector);
  });
});
