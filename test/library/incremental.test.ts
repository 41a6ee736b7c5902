import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentFolder } from '../../src/library/library-folder.js';
import { describeIncremental } from './incremental-property.js';
import { tinyLibrary } from './tiny-library.js';

const BROKEN = Uint8Array.from({ length: 200 }, (_, at) => at % 7);
const TWO_REPORTS = {
  'annual.txt': '全年净利润增长5%。\n不良率降到1.2%。\n',
  'deep/green.md': '# 绿色贷款\n\n绿色贷款余额2400亿元。\n\n年内新增600亿元。\n',
};
const files = (changes: readonly { file: string }[]) => changes.map(({ file }) => file);

describeIncremental({ runs: 12, seed: 7 });

describe('an incremental reindex', () => {
  it('builds nothing and keeps its version when nothing has changed', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    const first = await tiny.reindex();
    const before = tiny.current();
    tiny.embedder.calls.length = 0;
    const second = await tiny.reindex();
    expect(second).toEqual({
      manifest: first.manifest,
      published: false,
      changes: { added: [], changed: [], unchanged: 2, removed: [] },
      poorReports: [],
      failures: [],
    });
    expect(tiny.current()).toBe(before);
    expect(tiny.embedder.calls).toEqual([]);
  });

  it('reads no file again that has not changed, unless it is to read all', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    await tiny.reindex();
    const read: string[] = [];
    const loader = (file: { path: string }) => {
      read.push(file.path);
      throw new Error('no loader');
    };
    const loaders = { '.txt': loader, '.md': loader };
    await tiny.reindex({ loaders });
    expect(read).toEqual([]);
    await tiny.reindex({ loaders, full: true });
    expect(read).toEqual(['annual.txt', 'deep/green.md']);
  });

  it('says which reports it added, changed and removed', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    await tiny.reindex();
    tiny.write('annual.txt', '全年净利润增长6%。\n');
    tiny.write('new.txt', '拨备覆盖率升到300%。\n');
    tiny.remove('deep/green.md');
    const { changes, published } = await tiny.reindex();
    expect(published).toBe(true);
    expect(changes.unchanged).toBe(0);
    expect(files(changes.added)).toEqual(['new.txt']);
    expect(files(changes.changed)).toEqual(['annual.txt']);
    expect(files(changes.removed)).toEqual(['deep/green.md']);
    expect(
      tiny
        .openCurrent()
        .reports.map(({ source }) => source.file)
        .sort(),
    ).toEqual(['annual.txt', 'new.txt']);
  });

  it('embeds of a changed report only what it did not say before', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    await tiny.reindex();
    tiny.embedder.calls.length = 0;
    tiny.write('annual.txt', '全年净利润增长5%。\n不良率降到1.3%。\n');
    await tiny.reindex();
    expect(tiny.embedder.calls).toContain('不良率降到1.3%。');
    expect(tiny.embedder.calls).not.toContain('全年净利润增长5%。');
  });

  it('keeps the reports of files that are gone when it is told to, and their source', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    await tiny.reindex();
    const { changes, manifest } = await tiny.reindex({ sources: [join(tiny.sources, 'deep')], keepMissing: true });
    expect(files(changes.removed)).toEqual([]);
    expect(files(changes.added)).toEqual(['green.md']);
    expect(changes.unchanged).toBe(2);
    expect(manifest.sources).toEqual([tiny.sources, join(tiny.sources, 'deep')]);
    expect(tiny.openCurrent().reports).toHaveLength(3);
  });

  it.each([{ full: false }, { full: true }])(
    'keeps the report of a file that can no longer be read, and says so (%o)',
    async (options) => {
      const tiny = tinyLibrary(TWO_REPORTS);
      const { manifest } = await tiny.reindex();
      tiny.write('annual.txt', BROKEN);
      const again = await tiny.reindex(options);
      expect(again.failures).toMatchObject([{ file: 'annual.txt', reason: expect.stringContaining('binary data') }]);
      expect(again.manifest.version).toBe(manifest.version);
      expect(tiny.openCurrent().reports.map(({ source }) => source.file)).toContain('annual.txt');
    },
  );

  it('does so where the only file can no longer be read', async () => {
    const tiny = tinyLibrary();
    const { manifest } = await tiny.reindex();
    tiny.write('annual.txt', BROKEN);
    expect(await tiny.reindex()).toMatchObject({ manifest, published: false, failures: [{ file: 'annual.txt' }] });
  });

  it('builds anew what was built from other sources, though they hold the same files', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    const first = await tiny.reindex();
    const sources = [tiny.sources, join(tiny.sources, 'annual.txt')];
    const second = await tiny.reindex({ sources });
    expect(second).toMatchObject({ published: true, failures: [{ file: 'annual.txt' }], manifest: { sources } });
    expect(second.manifest.version).toBe(first.manifest.version);
  });

  it('can be rehearsed: what would change is told, and nothing is written', async () => {
    const tiny = tinyLibrary(TWO_REPORTS);
    const { changes } = await tiny.rehearse();
    expect(files(changes.added)).toEqual(['annual.txt', 'deep/green.md']);
    expect(currentFolder(tiny.libraryDir)).toBeUndefined();
    expect(tiny.embedder.calls).toEqual([]);
  });
});
