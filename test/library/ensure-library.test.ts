import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureLibrary } from '../../src/library/ensure-library.js';
import type { Reindexed } from '../../src/library/reindex.js';
import { tinyLibrary } from './tiny-library.js';

/** Ensures a library of `tiny`; gives what was built, and from what. */
async function ensure(tiny: ReturnType<typeof tinyLibrary>, sources = [tiny.sources]) {
  const indexed: string[][] = [];
  const problems: string[] = [];
  const built = await ensureLibrary({
    libraryDir: tiny.libraryDir,
    sources,
    keeper: tiny.keeper,
    open: tiny.open,
    onProblem: (what) => problems.push(what),
    reindex: (chosen): Promise<Reindexed> => {
      indexed.push([...chosen]);
      return tiny.reindex({ sources: [...chosen] });
    },
  });
  return { built, indexed, problems };
}

function makeOutdated(tiny: ReturnType<typeof tinyLibrary>): void {
  const file = join(tiny.current(), 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), terms: 'older-words' }));
}

describe('ensureLibrary', () => {
  it('builds one where there is none', async () => {
    const tiny = tinyLibrary();
    const { built, indexed } = await ensure(tiny);
    expect(built?.manifest.counts.reports).toBe(1);
    expect(indexed).toEqual([[tiny.sources]]);
  });

  it('leaves one that fits alone, whatever the sources are now', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    expect(await ensure(tiny, ['elsewhere'])).toEqual({ built: undefined, indexed: [], problems: [] });
  });

  it('rebuilds an outdated one from the sources it was built from', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    makeOutdated(tiny);
    const { built, indexed } = await ensure(tiny, ['elsewhere']);
    expect(indexed).toEqual([[tiny.sources]]);
    expect(built?.manifest.terms).toBe(tiny.builtWith.terms);
    expect(tiny.openCurrent().reports).toHaveLength(1);
  });

  it('keeps the outdated one when it cannot be rebuilt', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    makeOutdated(tiny);
    const before = tiny.current();
    tiny.write('annual.txt', '');
    await expect(ensure(tiny)).rejects.toMatchObject({ code: 'source_unreadable' });
    expect(tiny.current()).toBe(before);
  });

  it('rebuilds a damaged one', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    truncateSync(join(tiny.current(), 'library.db'), 100);
    await ensure(tiny);
    expect(tiny.openCurrent().reports).toHaveLength(1);
  });

  it('rebuilds one that is so damaged that it remembers nothing from the sources of now', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    truncateSync(join(tiny.current(), 'manifest.json'), 0);
    expect((await ensure(tiny)).indexed).toEqual([[tiny.sources]]);
  });

  it('takes the newest earlier version that is whole in place of a damaged one, and says so', async () => {
    const tiny = tinyLibrary();
    const folders: string[] = [];
    for (const rate of ['5%', '6%', '7%']) {
      tiny.write('annual.txt', `全年净利润增长${rate}。\n`);
      await tiny.reindex();
      folders.push(tiny.current());
    }
    for (const folder of folders.slice(1)) flipBit(join(folder, 'library.db'));
    const { built, indexed, problems } = await ensure(tiny);
    expect({ built, indexed }).toEqual({ built: undefined, indexed: [] });
    expect(problems).toEqual([expect.stringContaining(folders[0]!)]);
    expect(tiny.current()).toBe(folders[0]);
  });

  it('notices a single bit, and builds the library again where no earlier one is whole', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    flipBit(join(tiny.current(), 'library.db'));
    const { built, problems } = await ensure(tiny);
    expect(built?.published).toBe(true);
    expect(problems).toEqual([expect.stringContaining('built again')]);
  });
});

function flipBit(file: string): void {
  const content = readFileSync(file);
  content[5_000]! ^= 1;
  writeFileSync(file, content);
}
