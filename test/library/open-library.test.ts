import { readdirSync, readFileSync, readlinkSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyLibrary } from '../../src/library/verify-library.js';
import { sha256Of } from '../../src/library/sha256-of.js';
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
  /** Changes the database so that the manifest still vouches for the file. */
  const forge = async (change: (database: string) => void) => {
    change(file('library.db'));
    const sha256 = await sha256Of(file('library.db'));
    editManifest((manifest) => (manifest.files = { 'library.db': sha256 }));
  };
  return { ...tiny, file, editManifest, forge, verify: () => verifyLibrary(tiny.current(), tiny.open) };
}

function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return [readlinkSync(`/proc/self/fd/${descriptor}`)];
    } catch {
      // The descriptor with which the folder itself was read.
      return [];
    }
  });
}

const sql = (statement: string) => (file: string) => {
  const database = new Database(file);
  database.exec(statement);
  database.close();
};

/** Overwrites the first bytes of the page where an index begins. */
function breakIndex(file: string): void {
  const database = new Database(file);
  const find = database.prepare<[], { rootpage: number }>(
    `SELECT rootpage FROM sqlite_schema WHERE name = 'passages_by_hash'`,
  );
  const page = find.get()!.rootpage;
  const size = Number(database.pragma('page_size', { simple: true }));
  database.close();
  const content = readFileSync(file);
  content.fill(0, (page - 1) * size, (page - 1) * size + 8);
  writeFileSync(file, content);
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

  it.runIf(process.platform === 'linux')('leaves no file open when it fails half way', async () => {
    const tiny = await built();
    tiny.editManifest((manifest) => (manifest.vectorIndex = 'hnsw'));
    expect((await refusalOf(() => tiny.openCurrent())).code).toBe('library_damaged');
    expect(openFiles()).not.toContain(tiny.file('library.db'));
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

  it.each(['passages', 'sentences'])('refuses one with another number of %s than its manifest says', async (what) => {
    const tiny = await built();
    tiny.editManifest((manifest) => {
      const { counts } = tiny.openCurrent().manifest;
      manifest.counts = { ...counts, [what]: 99 };
    });
    expect(await refusalOf(tiny.verify)).toMatchObject({
      code: 'library_damaged',
      message: expect.stringContaining(what),
    });
  });

  it.each([
    ['a passage that is not in its report', sql(`UPDATE passages SET text = text || '!' WHERE row = 1`), 'report says'],
    ['a sentence vector of no length', sql('UPDATE sentences SET vector = zeroblob(64) WHERE row = 1'), 'length 0'],
    ['a sentence vector too short', sql('UPDATE sentences SET vector = zeroblob(60) WHERE row = 1'), '15 parts'],
    ['a gap between its sentences', sql('DELETE FROM sentences WHERE row = 1'), 'sentences are missing'],
    ['a broken page', breakIndex, 'btree'],
  ])('refuses one that was written with %s', async (_, change, words) => {
    const tiny = await built();
    await tiny.forge(change);
    const refusal = await refusalOf(tiny.verify);
    expect(refusal).toMatchObject({ code: 'library_damaged', message: expect.stringContaining(words) });
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
