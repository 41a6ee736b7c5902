import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest, writeManifest } from '../../src/library/manifest.js';
import { lockLibrary } from '../../src/library/lock-library.js';
import { buildVectorIndex } from '../../src/library/build-vector-index.js';
import { hnswVectorIndex } from '../../src/adapters/hnsw-vector-index.js';
import { sha256Of } from '../../src/library/sha256-of.js';
import { refusalOf, tinyLibrary } from './tiny-library.js';

/** A library of three versions, each of one report that gives another rate; the oldest first. */
async function three() {
  const tiny = tinyLibrary();
  const folders: string[] = [];
  for (const rate of ['5%', '6%', '7%']) {
    tiny.write('annual.txt', `全年净利润增长${rate}。\n`);
    await tiny.reindex();
    folders.push(tiny.current());
  }
  return { ...tiny, folders };
}

function flipBit(file: string, place = 5_000): void {
  const content = readFileSync(file);
  content[place % content.length]! ^= 1;
  writeFileSync(file, content);
}

/** Gives a version a derived index, though it is too small to need one. */
async function withVectorIndex(folder: string): Promise<string> {
  const manifest = readManifest(folder);
  await buildVectorIndex(folder, { hnsw: hnswVectorIndex, dimension: manifest.embedder.dimension });
  const file = join(folder, 'vectors.hnsw');
  const files = { ...manifest.files, 'vectors.hnsw': await sha256Of(file) };
  writeManifest(folder, { ...manifest, vectorIndex: 'hnsw', files });
  return file;
}

describe('the keeper of a library', () => {
  it('lists the versions, the newest first, and marks the current one', async () => {
    const { keeper, folders } = await three();
    const versions = keeper.versions();
    expect(versions.map(({ folder }) => folder)).toEqual([...folders].reverse());
    expect(versions.map(({ current }) => current)).toEqual([true, false, false]);
    expect(versions[0]!.bytes).toBeGreaterThan(10_000);
    expect(versions[0]!.manifest?.counts.reports).toBe(1);
    truncateSync(join(folders[0]!, 'manifest.json'), 3);
    expect(keeper.versions()[2]).toMatchObject({ manifest: undefined });
  });

  it('rolls back step by step, past a version that is damaged, and says when there is none before', async () => {
    const tiny = await three();
    flipBit(join(tiny.folders[1]!, 'library.db'));
    expect((await tiny.keeper.rollBack()).folder).toBe(tiny.folders[0]);
    expect(tiny.current()).toBe(tiny.folders[0]);
    expect(tiny.openCurrent().text(tiny.openCurrent().reports[0]!.id).text).toContain('5%');
    expect((await refusalOf(() => tiny.keeper.rollBack())).code).toBe('not_found');
  });

  it('rolls back, or forward, to the version that is named, unless it is damaged', async () => {
    const tiny = await three();
    const { version } = readManifest(tiny.folders[0]!);
    await tiny.keeper.rollBack(version);
    expect(tiny.current()).toBe(tiny.folders[0]);
    await tiny.keeper.rollBack(basename(tiny.folders[2]!));
    expect(tiny.current()).toBe(tiny.folders[2]);
    flipBit(join(tiny.folders[1]!, 'library.db'));
    expect((await refusalOf(() => tiny.keeper.rollBack(basename(tiny.folders[1]!)))).code).toBe('library_damaged');
    expect(tiny.current()).toBe(tiny.folders[2]);
    expect((await refusalOf(() => tiny.keeper.rollBack('elsewhere'))).hint).toContain('list');
  });

  it('goes on from the version that it rolled back to', async () => {
    const tiny = await three();
    await tiny.keeper.rollBack();
    const { changes } = await tiny.reindex();
    expect(changes.changed.map(({ file }) => file)).toEqual(['annual.txt']);
    expect(tiny.versions()).toHaveLength(3);
    expect(tiny.versions()).toContain(basename(tiny.folders[1]!));
  });

  it('builds a damaged vector index again from the stored vectors', async () => {
    const tiny = await three();
    const file = await withVectorIndex(tiny.current());
    const whole = readFileSync(file);
    expect(await tiny.keeper.verify(tiny.current())).toBe(false);
    for (const damage of [() => flipBit(file), () => truncateSync(file, 50), () => truncateSync(file, 0)]) {
      damage();
      expect(await tiny.keeper.verify(tiny.current())).toBe(true);
      expect(readFileSync(file).equals(whole)).toBe(true);
    }
    expect(tiny.openCurrent().vectors.id).toBe('hnsw');
  });

  it('names a damaged database, and proposes to roll back', async () => {
    const tiny = await three();
    flipBit(join(tiny.current(), 'library.db'));
    const refusal = await refusalOf(() => tiny.keeper.verify(tiny.current()));
    expect(refusal).toMatchObject({ code: 'library_damaged', message: expect.stringContaining('library.db') });
    expect(refusal.hint).toContain('rollback');
  });

  it('removes all but the newest versions, and never the current one', async () => {
    const tiny = await three();
    await tiny.keeper.rollBack(basename(tiny.folders[0]!));
    expect(tiny.keeper.collect(2).map(({ folder }) => folder)).toEqual([tiny.folders[1]]);
    expect(tiny.keeper.collect(1).map(({ folder }) => folder)).toEqual([tiny.folders[2]]);
    expect(tiny.openCurrent().reports).toHaveLength(1);
  });

  it('waits for no writer', async () => {
    const tiny = await three();
    const unlock = lockLibrary(tiny.libraryDir);
    expect((await refusalOf(() => tiny.keeper.rollBack())).code).toBe('library_busy');
    expect((await refusalOf(() => tiny.keeper.collect(1))).code).toBe('library_busy');
    unlock();
  });
});
