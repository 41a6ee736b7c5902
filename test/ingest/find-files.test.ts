import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/ingest/find-files.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinju-find-'));
  mkdirSync(join(root, 'reports/2024'), { recursive: true });
  for (const name of ['b.md', 'a.txt', 'a.xyz', '.hidden.md', '2024/某银行.pdf']) {
    writeFileSync(join(root, 'reports', name), 'x');
  }
  mkdirSync(join(root, 'reports/.git'));
  writeFileSync(join(root, 'reports/.git/c.md'), 'x');
  writeFileSync(join(root, 'outside.md'), 'x');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const isKnown = (name: string) => /\.(?:md|txt|pdf)$/.test(name);
const pathsOf = (...sources: string[]) =>
  findFiles(
    sources.map((source) => join(root, source)),
    isKnown,
  ).map(({ path }) => path);

describe('findFiles', () => {
  it('finds the files of known formats below a folder, in a stable order', () => {
    expect(pathsOf('reports')).toEqual(['2024/某银行.pdf', 'a.txt', 'b.md']);
  });

  it('takes a file given by itself, whatever its ending', () => {
    expect(pathsOf('reports/a.xyz', 'reports/2024')).toEqual(['a.xyz', '某银行.pdf']);
    expect(findFiles([join(root, 'outside.md')], isKnown)).toEqual([
      { absolute: join(root, 'outside.md'), path: 'outside.md' },
    ]);
  });

  it('follows no link out of the folder, and none to a folder', () => {
    symlinkSync(join(root, 'outside.md'), join(root, 'reports/out.md'));
    symlinkSync(join(root, 'reports/2024'), join(root, 'reports/twice'));
    symlinkSync(join(root, 'reports/b.md'), join(root, 'reports/z.md'));
    expect(pathsOf('reports')).toEqual(['2024/某银行.pdf', 'a.txt', 'b.md', 'z.md']);
  });

  it('passes by a link that leads nowhere', () => {
    symlinkSync(join(root, 'gone.md'), join(root, 'reports/gone.md'));
    expect(pathsOf('reports')).toEqual(['2024/某银行.pdf', 'a.txt', 'b.md']);
  });

  it('finds nothing in an empty folder', () => {
    mkdirSync(join(root, 'empty'));
    expect(pathsOf('empty')).toEqual([]);
  });

  it('names the source that is not there and says what to do', () => {
    expect(() => pathsOf('reports', 'missing')).toThrow(
      expect.objectContaining({
        code: 'source_unreadable',
        message: expect.stringContaining(join(root, 'missing')),
        hint: expect.stringContaining('npm run reindex'),
      }),
    );
  });
});
