import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockLibrary } from '../../src/library/lock-library.js';
import { refusalOf, tinyLibrary } from './tiny-library.js';

/** A process that holds the lock until it is killed. */
async function lockElsewhere(libraryDir: string) {
  const module = new URL('../../dist/src/library/lock-library.js', import.meta.url);
  const program = `
    import { lockLibrary } from ${JSON.stringify(module.href)};
    lockLibrary(process.argv[1]);
    process.stdout.write('locked');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, libraryDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  const started = await Promise.race([once(child.stdout, 'data'), exited]);
  if (String(started[0]) !== 'locked') throw new Error('the other process did not get the lock');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

describe('the lock of a library', () => {
  it('refuses a second writer while the first one works, and says to wait', async () => {
    const { libraryDir } = tinyLibrary();
    const unlock = lockLibrary(libraryDir);
    const refusal = await refusalOf(() => lockLibrary(libraryDir));
    expect(refusal.code).toBe('library_busy');
    expect(refusal.message).toContain(libraryDir);
    expect(refusal.hint).toContain('Wait');
    unlock();
    lockLibrary(libraryDir)();
  });

  it('lets two libraries be written at once', () => {
    const unlock = lockLibrary(tinyLibrary().libraryDir);
    lockLibrary(tinyLibrary().libraryDir)();
    unlock();
  });

  it('refuses a writer in another process, and is free as soon as that one has been killed', async () => {
    const { libraryDir } = tinyLibrary();
    const other = await lockElsewhere(libraryDir);
    expect((await refusalOf(() => lockLibrary(libraryDir))).code).toBe('library_busy');
    await other.kill();
    lockLibrary(libraryDir)();
  });

  it('is given back by a reindex that fails', async () => {
    const tiny = tinyLibrary();
    await refusalOf(() => tiny.reindex({ sources: ['/no/such/folder'] }));
    await tiny.reindex();
  });

  it('makes two reindexes at once one reindex and one refusal', async () => {
    const tiny = tinyLibrary();
    const [first, second] = await Promise.allSettled([tiny.reindex(), tiny.reindex()]);
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'library_busy' } });
    expect(tiny.openCurrent().reports).toHaveLength(1);
  });

  it('says which folder cannot be written', async () => {
    const { libraryDir } = tinyLibrary();
    writeFileSync(libraryDir, 'a file where the folder should be');
    const refusal = await refusalOf(() => lockLibrary(libraryDir));
    expect(refusal).toMatchObject({ code: 'configuration', message: expect.stringContaining(libraryDir) });
    expect(refusal.hint).toContain('LIBRARY_DIR');
  });

  it.skipIf(process.getuid?.() === 0)('says so of a folder that this user may not write', async () => {
    const { libraryDir } = tinyLibrary();
    mkdirSync(libraryDir, { mode: 0o500 });
    onTestFinished(() => chmodSync(libraryDir, 0o700));
    expect((await refusalOf(() => lockLibrary(libraryDir))).code).toBe('configuration');
  });
});
