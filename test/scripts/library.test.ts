import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentFolder } from '../../src/library/library-folder.js';
import { runScript } from './run-script.js';

describe('the command library', () => {
  let root: string;
  let libraryDir: string;
  const folders: string[] = [];
  const run = (name: string, ...args: string[]) =>
    runScript(`scripts/${name}.js`, args, { LIBRARY_DIR: libraryDir, SOURCES: join(root, 'reports') });

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'yinju-library-'));
    libraryDir = join(root, 'index');
    mkdirSync(join(root, 'reports'));
    for (const rate of ['5%', '6%']) {
      writeFileSync(join(root, 'reports/annual.txt'), `全年净利润增长${rate}。\n`);
      await run('reindex');
      folders.push(currentFolder(libraryDir)!);
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('lists, verifies, rolls back and removes versions', async () => {
    const [first, second] = folders.map((folder) => basename(folder));
    const list = await run('library', 'list');
    expect(list.printed).toMatch(new RegExp(`^\\* ${second} .*1 reports.*MB\n {2}${first} `));
    expect(await run('library', 'verify')).toMatchObject({
      code: 0,
      printed: `${second}: whole.\n${first}: whole.\n`,
    });
    expect((await run('library', 'rollback')).printed).toContain(first);
    expect(currentFolder(libraryDir)).toBe(folders[0]);
    expect((await run('library', 'rollback', second!)).code).toBe(0);
    truncateSync(join(folders[0]!, 'library.db'), 5_000);
    const verified = await run('library', 'verify');
    expect(verified.code).toBe(2);
    expect(verified.printed).toContain(`${first}: The library in`);
    expect((await run('library', 'gc', '--keep', '1')).printed).toContain(`Removed   ${first}`);
  });

  it('moves a library in one file', async () => {
    const file = join(root, 'library.tar.gz');
    const exported = await run('library', 'export', file);
    expect(exported.code).toBe(0);
    expect(exported.printed).toMatch(/library\.tar\.gz: library [0-9a-f]{12}, 1 files of reports, .* MB\.\n$/);
    const there = { LIBRARY_DIR: join(root, 'there/index'), UPLOADS_DIR: join(root, 'there/uploads') };
    const imported = await runScript('scripts/library.js', ['import', file], there);
    expect(imported.code).toBe(0);
    expect(imported.printed).toContain(`Its files are in ${join(root, 'there/imported-reports')}. Set SOURCES`);
    expect(currentFolder(there.LIBRARY_DIR)).toBeDefined();
    expect((await run('library', 'import')).said).toContain('needs the name of the archive');
  });

  it('says how it is used, and what is wrong in how it was', async () => {
    expect((await run('library', '--help')).printed).toContain('npm run library -- COMMAND');
    expect(await run('library', 'burn')).toMatchObject({ code: 1, said: expect.stringContaining('no command burn') });
    expect((await run('library', 'gc', '--keep', 'all')).said).toContain('--keep all');
    expect((await run('library', 'rollback', 'elsewhere')).said).toContain('no version elsewhere');
  });
});
