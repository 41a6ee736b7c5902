import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { currentFolder } from '../../src/library/library-folder.js';
import { fakeEmbedder } from '../fakes/fake-embedder.js';
import { refusalOf, tinyLibrary } from './tiny-library.js';

const MANY = Array.from({ length: 6_000 }, (_, at) => `第${at}家支行的贷款余额为${at * 7}亿元，比上年有所增加。`).join(
  '\n',
);

/** A disk of its own in memory; undefined where this user may not mount one. */
function smallDisk(bytes: number): string | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'yinju-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', dir]);
  onTestFinished(() => {
    if (status === 0) spawnSync('umount', ['-l', dir]);
    rmSync(dir, { recursive: true, force: true });
  });
  return status === 0 ? dir : undefined;
}

describe('a reindex onto a full disk', () => {
  it('leaves the library as it is, removes what it began, and says how much is needed', async () => {
    const tiny = tinyLibrary();
    await tiny.reindex();
    const before = tiny.current();
    tiny.write('new.txt', '拨备覆盖率升到300%。\n');
    const full = () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
    const refusal = await refusalOf(() => tiny.reindex({ embedder: { ...fakeEmbedder(), embedPassages: full } }));
    expect(refusal.message).toMatch(
      /disk of .* is full: the new library needs about \d+\.\d MB .* \d+\.\d MB are free/,
    );
    expect(refusal.hint).toContain('gc');
    expect(tiny.current()).toBe(before);
    expect(tiny.leftovers()).toEqual([]);
  });

  it('does so on a real one, before it begins or when it is full half way', async (context) => {
    const tiny = tinyLibrary({ 'annual.txt': MANY });
    await tiny.reindex();
    const size = statSync(join(tiny.current(), 'library.db')).size;
    const first = join(tiny.sources, '../first.txt');
    tiny.write('../first.txt', '全年净利润增长5%。\n');
    for (const share of [0.3, 0.8]) {
      const libraryDir = smallDisk(Math.round(size * share));
      if (libraryDir === undefined) return context.skip();
      const request = { libraryDir };
      await tiny.reindex({ request, sources: [first] });
      const before = currentFolder(libraryDir);
      const refusal = await refusalOf(() => tiny.reindex({ request }));
      expect(refusal.message).toContain('is full');
      expect(currentFolder(libraryDir)).toBe(before);
      expect(readdirSync(libraryDir).filter((name) => name.startsWith('building-'))).toEqual([]);
      expect((await tiny.reindex({ request, sources: [first] })).published).toBe(false);
    }
  });
});
