import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '../../src/library/manifest.js';
import { currentFolder } from '../../src/library/library-folder.js';
import { lockLibrary } from '../../src/library/lock-library.js';
import { runScript } from './run-script.js';

describe('reindex', () => {
  let root: string;
  let reports: string;
  let libraryDir: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'yinju-reindex-'));
    reports = join(root, 'reports');
    libraryDir = join(root, 'index');
    mkdirSync(reports);
    writeFileSync(join(reports, 'annual.txt'), '全年净利润增长5%。\n');
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const reindex = (...args: string[]) =>
    runScript('scripts/reindex.js', args, { LIBRARY_DIR: libraryDir, SOURCES: reports });

  it('says how it is used', async () => {
    const { code, printed } = await reindex('--help');
    expect(code).toBe(0);
    expect(printed).toContain('npm run reindex -- [PATH…]');
    expect(readdirSync(root)).toEqual(['reports']);
  });

  it('builds the library of SOURCES, shows how far it is, and ends with what it built', async () => {
    const { code, printed, said } = await reindex();
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(printed).toMatch(/embedding text 100%/);
    expect(printed).toMatch(/Library [0-9a-f]{12}: 1 reports \(1 with full text\), \d+ passages\.\n$/);
    expect(readManifest(currentFolder(libraryDir)!).sources).toEqual([reports]);
  });

  it('takes the paths that it is given for the whole library', async () => {
    await reindex();
    writeFileSync(join(root, 'other.txt'), '不良率降到1.2%。\n');
    const { code } = await reindex(join(root, 'other.txt'));
    expect(code).toBe(0);
    expect(readManifest(currentFolder(libraryDir)!).sources).toEqual([join(root, 'other.txt')]);
  });

  it('ends with 2 and names the file when one cannot be read', async () => {
    writeFileSync(join(reports, 'broken.txt'), new Uint8Array(100));
    const { code, printed } = await reindex();
    expect(code).toBe(2);
    expect(printed).toMatch(/Not read: broken\.txt: .*binary data/);
    expect(readManifest(currentFolder(libraryDir)!).counts.reports).toBe(1);
  });

  it('refuses a path that is not there in a sentence, and leaves the library as it is', async () => {
    await reindex();
    const before = currentFolder(libraryDir);
    const { code, said } = await reindex(join(root, 'missing'));
    expect(code).toBe(1);
    expect(said).toContain(`${join(root, 'missing')} cannot be read`);
    expect(said).not.toMatch(/^\s+at /m);
    expect(currentFolder(libraryDir)).toBe(before);
  });

  it('refuses to work beside another reindex', async () => {
    const unlock = lockLibrary(libraryDir);
    const { code, said } = await reindex();
    unlock();
    expect(code).toBe(1);
    expect(said).toContain('Another reindex is writing');
  });

  it('refuses an option that there is not', async () => {
    const { code, said } = await reindex('--full');
    expect(code).toBe(1);
    expect(said).toContain("Unknown option '--full'");
    expect(said).toContain('--help');
    expect(said).not.toMatch(/^\s+at /m);
  });
});
