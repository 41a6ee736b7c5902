import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readManifest } from '../../src/library/manifest.js';
import { currentFolder } from '../../src/library/library-folder.js';
import { lockLibrary } from '../../src/library/lock-library.js';
import { runScript, startScript } from './run-script.js';

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
    expect(printed).toMatch(/Library [0-9a-f]{12}: 1 reports \(1 with full text\), \d+ passages\.\n/);
    expect(printed).toMatch(/added +1\n +changed +0\n +unchanged +0\n +removed +0\n +failed +0\n$/);
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

  it('lists what could be read only poorly, also when nothing has changed', async () => {
    writeFileSync(join(reports, 'torn.txt'), `${'资产\ufffd\ufffd负债'.repeat(20)}。\n`);
    await reindex();
    const { code, printed } = await reindex();
    expect(code).toBe(0);
    expect(printed).toMatch(/Read poorly: torn \(torn\.txt\): look for a better copy of it\.\n$/);
    const { printed: lines } = await reindex('--json');
    const result: unknown = JSON.parse(lines.trim().split('\n').at(-1) ?? '');
    expect(result).toMatchObject({ poorReports: [{ title: 'torn', file: 'torn.txt', grade: 'poor', pages: [] }] });
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
    const { code, said } = await reindex('--fast');
    expect(code).toBe(1);
    expect(said).toContain("Unknown option '--fast'");
    expect(said).toContain('--help');
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('builds nothing when nothing has changed, and says so', async () => {
    await reindex();
    const before = currentFolder(libraryDir);
    const { code, printed } = await reindex();
    expect(code).toBe(0);
    expect(printed).toContain('nothing has changed');
    expect(printed).toMatch(/unchanged +1\n/);
    expect(printed).not.toContain('embedding');
    expect(currentFolder(libraryDir)).toBe(before);
  });

  it('says with --dry-run what would change, and writes nothing', async () => {
    const { code, printed } = await reindex('--dry-run');
    expect(code).toBe(0);
    expect(printed).toMatch(/added +1\n +annual \(annual\.txt\)\n/);
    expect(readdirSync(root)).toEqual(['reports']);
  });

  it('adds to what the library holds with --keep-missing', async () => {
    await reindex();
    writeFileSync(join(root, 'other.txt'), '不良率降到1.2%。\n');
    const { printed } = await reindex(join(root, 'other.txt'), '--keep-missing');
    expect(printed).toMatch(/added +1\n +changed +0\n +unchanged +1\n +removed +0\n/);
    expect(readManifest(currentFolder(libraryDir)!).sources).toEqual([reports, join(root, 'other.txt')]);
  });

  it('prints a JSON object a line with --json, the result last', async () => {
    const { printed } = await reindex('--json');
    const lines = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ type: 'progress', stage: 'read', done: 1, total: 1 });
    expect(lines.at(-1)).toMatchObject({
      type: 'result',
      published: true,
      manifest: { counts: { reports: 1 } },
      changes: { added: [{ title: 'annual', file: 'annual.txt' }], changed: [], unchanged: 0, removed: [] },
      failures: [],
    });
    const failed = await reindex('--json', join(root, 'missing'));
    expect(failed).toMatchObject({ code: 1, said: '' });
    expect(JSON.parse(failed.printed)).toMatchObject({ type: 'error', code: 'source_unreadable' });
  });

  it('follows changes with --watch until it is stopped', async () => {
    const watching = startScript('scripts/reindex.js', ['--watch'], { LIBRARY_DIR: libraryDir, SOURCES: reports });
    onTestFinished(() => void watching.child.kill('SIGKILL'));
    await watching.prints(/Watching/);
    writeFileSync(join(reports, 'new.txt'), '不良率降到1.2%。\n');
    await watching.prints(/added +1\n +changed +0\n +unchanged +1\n/);
    writeFileSync(join(reports, 'new.txt'), '不良率降到1.1%。\n');
    await watching.prints(/changed +1\n/);
    rmSync(join(reports, 'new.txt'));
    await watching.prints(/removed +1\n/);
    watching.child.kill('SIGINT');
    expect(await watching.ended).toMatchObject({ code: 0, said: '' });
    expect(readManifest(currentFolder(libraryDir)!).counts.reports).toBe(1);
  });
});
