import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readerOf } from '../../src/ingest/file-reader.js';
import { loadText } from '../../src/ingest/load/load-text.js';
import type { SourceFile } from '../../src/ingest/load/source-file.js';
import { readSources } from '../../src/ingest/read-sources.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinju-read-'));
  mkdirSync(join(root, 'one'));
  mkdirSync(join(root, 'two'));
  writeFileSync(join(root, 'one/a.txt'), '贷款余额增长。');
  writeFileSync(join(root, 'one/B.TXT'), '客户数量增长。');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const reader = readerOf({ '.txt': loadText });
const read = (...sources: string[]) =>
  readSources(
    sources.map((source) => join(root, source)),
    reader,
  );

describe('readSources', () => {
  it('prepares the report of every file, whatever the case of its ending', async () => {
    const { reports, failures } = await read('one');
    expect(failures).toEqual([]);
    expect(reports.map(({ report }) => [report.title, report.source.file])).toEqual([
      ['B', 'B.TXT'],
      ['a', 'a.txt'],
    ]);
    expect(reports[1]?.text).toContain('贷款余额增长。');
    expect(reports[1]?.report.source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('goes on without the files that cannot be read, and tells which and why', async () => {
    writeFileSync(join(root, 'one/empty.txt'), '');
    const { reports, failures } = await read('one');
    expect(reports.length).toBe(2);
    expect(failures).toEqual([
      { file: 'empty.txt', fault: 'empty', reason: 'empty.txt is empty.', hint: expect.any(String) },
    ]);
  });

  it('takes the first of two files with one path, and tells of the other', async () => {
    writeFileSync(join(root, 'two/a.txt'), '占比下降。');
    const { reports, failures } = await read('one', 'two');
    expect(reports.map(({ text }) => text).join('')).not.toContain('占比下降');
    expect(failures).toMatchObject([{ file: 'a.txt', fault: 'twice', reason: expect.stringContaining('a.txt') }]);
  });

  it('tells of a file whose format no loader reads', async () => {
    writeFileSync(join(root, 'two/a.xyz'), 'x');
    const { failures } = await read('one', 'two/a.xyz');
    expect(failures).toMatchObject([
      { file: 'a.xyz', fault: 'no_loader', reason: 'a.xyz is of no format that can be read.' },
    ]);
  });

  it("tells of what the system withholds without naming the machine's folders", async () => {
    const withheld = Object.assign(new Error(`EACCES: open '${root}/one/a.txt'`), { code: 'EACCES' });
    const load = (file: SourceFile) => {
      if (file.path === 'a.txt') throw withheld;
      return loadText(file);
    };
    const { failures } = await readSources([join(root, 'one')], readerOf({ '.txt': load }));
    expect(failures).toMatchObject([{ file: 'a.txt', fault: 'withheld' }]);
    expect(JSON.stringify(failures)).not.toContain(root);
  });

  it('refuses sources without any report, and says what can be read and why the first could not', async () => {
    writeFileSync(join(root, 'two/empty.txt'), ' ');
    await expect(read('two')).rejects.toMatchObject({
      code: 'source_unreadable',
      message: expect.stringContaining('empty.txt is empty'),
      hint: expect.stringContaining('.txt'),
    });
    await expect(read('missing')).rejects.toMatchObject({ code: 'source_unreadable' });
  });

  it('tells how far it is after each file, and stops when asked to', async () => {
    const progress: [number, number][] = [];
    const stop = new AbortController();
    const onFile = (done: number, total: number) => {
      progress.push([done, total]);
      stop.abort(new Error('stopped'));
    };
    await expect(readSources([join(root, 'one')], reader, { onFile, signal: stop.signal })).rejects.toThrow('stopped');
    expect(progress).toEqual([[1, 2]]);
  });
});
