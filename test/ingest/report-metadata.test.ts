import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readerOf } from '../../src/ingest/file-reader.js';
import { fileStamp } from '../../src/ingest/read-report-file.js';
import { readSources } from '../../src/ingest/read-sources.js';
import { snapshotFiles } from '../../src/ingest/snapshot-files.js';
import { createLoaders } from '../../src/loaders.js';
import { NO_UPLOADS } from '../test-library.js';
import { tinyLibrary } from '../library/tiny-library.js';

const loaders = createLoaders({ uploadsDir: NO_UPLOADS });
const FACTS = {
  title: '海燕银行2023年观察',
  publisher: '某研究院',
  publishedOn: '2024-01-24',
  reportDate: '2023',
  tags: ['银行', '年报'],
};

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinju-metadata-'));
  mkdirSync(join(root, '甲'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, content: unknown) =>
  writeFileSync(
    join(root, name),
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  );
const read = (options?: Parameters<typeof readSources>[2], source = root) =>
  readSources([source], readerOf(loaders), options);

describe('a file that states facts of the one beside it', () => {
  it('takes the place of what the file tells, in the catalogue line too', async () => {
    write('甲/a.txt', '1. 概述\n净利润增长5%。\n');
    write('甲/a.txt.meta.json', FACTS);
    const [plain] = (await read(undefined, join(root, '甲/a.txt'))).reports;
    const { reports, failures } = await read();
    expect(failures).toEqual([]);
    expect(reports).toHaveLength(1);
    expect(reports[0]?.report).toMatchObject({ ...FACTS, source: { file: '甲/a.txt', format: 'text' } });
    expect(reports[0]?.text).toMatch(
      /^《海燕银行2023年观察》，发布者：某研究院，发布日期：2024-01-24，报告日期：2023，分类：银行、年报。\n\n1\. 概述/u,
    );
    expect(reports[0]?.passages[0]?.kind).toBe('listing');
    expect(reports[0]?.report.source.sha256).toBe(plain?.report.source.sha256);
    expect(plain?.report.title).toBe(FACTS.title);
  });

  it('moves what stands behind the line, and keeps what the file itself states beside it', async () => {
    write(
      'a.md',
      '---\ntitle: 旧题\ntags: [旧]\nsource: 某院:原报告\n---\n# 第一章\n\n| 银行 | 余额 |\n|---|---|\n| 甲 | 3 |\n',
    );
    write('a.md.meta.json', { title: '一个长得多的新题目', tags: ['新'], language: 'zh' });
    const [report] = (await read()).reports;
    expect(report?.report).toMatchObject({ title: '一个长得多的新题目', tags: ['旧', '新'] });
    expect(report?.text).toContain('原报告：某院:原报告');
    expect(report?.headings.map(({ title, start }) => report.text.slice(start, start + title.length))).toEqual([
      '第一章',
    ]);
    expect(report?.passages.some(({ start, end }) => report.text.slice(start, end).includes('甲 | 3'))).toBe(true);
  });

  it('makes its file be read again when it changes, comes or goes', async () => {
    write('a.txt', '净利润增长5%。');
    const stampOf = async () => fileStamp((await read()).reports[0]!.report.source);
    const bare = await stampOf();
    write('a.txt.meta.json', FACTS);
    const before = snapshotFiles([root], (name) => name.endsWith('.txt'));
    const stated = await stampOf();
    expect((await read({ earlier: new Map([['a.txt', stated]]) })).unchanged).toEqual(['a.txt']);
    expect((await read({ earlier: new Map([['a.txt', bare]]) })).unchanged).toEqual([]);
    write('a.txt.meta.json', { ...FACTS, title: '另一个题目' });
    expect((await read({ earlier: new Map([['a.txt', stated]]) })).reports[0]?.report.title).toBe('另一个题目');
    expect(snapshotFiles([root], (name) => name.endsWith('.txt'))).not.toBe(before);
  });

  it.each([
    ['{', 'a.txt.meta.json is no JSON.'],
    ['[]', 'a.txt.meta.json is no object of fields.'],
    [{ acces: ['风控部'] }, 'a.txt.meta.json has a field `acces` that is not known.'],
    [
      { publishedOn: '2024-02-30' },
      'a.txt.meta.json has a field `publishedOn` that cannot be used (is not a date such as 2024-01-31).',
    ],
    [{ tags: ['银行', ''] }, expect.stringContaining('has a field `tags.1` that cannot be used')],
  ])('keeps its file out when it is %j', async (content, reason) => {
    write('a.txt', '净利润增长5%。');
    write('b.txt', '不良率降到1.2%。');
    write('a.txt.meta.json', content);
    const { reports, failures, heldFailures, withdrawn } = await read({ earlier: new Map([['a.txt', 'before']]) });
    expect(reports.map(({ report }) => report.source.file)).toEqual(['b.txt']);
    expect(failures).toMatchObject([{ file: 'a.txt', reason }]);
    expect([heldFailures, withdrawn]).toEqual([[], ['a.txt']]);
  });

  it('that breaks takes what the library held of its file out of it', async () => {
    const library = tinyLibrary({ 'a.txt': '净利润增长5%。', 'b.txt': '不良率降到1.2%。' });
    await library.reindex();
    library.write('a.txt.meta.json', '{');
    const { changes, failures } = await library.reindex({ keepMissing: true });
    expect(changes.removed.map(({ file }) => file)).toEqual(['a.txt']);
    expect(failures.map(({ file }) => file)).toEqual(['a.txt']);
    library.write('a.txt.meta.json', '{"tags":["银行"]}');
    expect((await library.reindex()).changes.added.map(({ file }) => file)).toEqual(['a.txt']);
    expect((await library.reindex()).published).toBe(false);
  });

  it('may lie inside an archive; for an archive of several reports it states all but a title', async () => {
    const inner = {
      'a.md': '# 甲',
      'a.md.meta.json': JSON.stringify({ title: '甲的新题' }),
      'b.md': '# 乙',
      'b.md.meta.json': '{',
    };
    write(
      'all.zip',
      zipSync(
        Object.fromEntries(Object.entries({ ...inner, 'c.md': '# 丙' }).map(([path, text]) => [path, strToU8(text)])),
      ),
    );
    write('all.zip.meta.json', { title: '不用', tags: ['批次'] });
    const { reports, failures } = await read();
    expect(reports.map(({ report }) => [report.title, report.tags, report.source.entry])).toEqual([
      ['甲的新题', ['批次'], 'a.md'],
      ['丙', ['批次'], 'c.md'],
    ]);
    expect(failures).toMatchObject([{ file: 'all.zip/b.md', reason: 'all.zip/b.md.meta.json is no JSON.' }]);
  });
});
