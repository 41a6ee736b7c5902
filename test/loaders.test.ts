import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Loaded } from '../src/ingest/loader.js';
import { loadFile } from '../src/ingest/loader.js';
import { createLoaders } from '../src/loaders.js';
import { buildBook } from './fixtures/build-book.js';
import { buildPdf, textAt } from './fixtures/build-pdf.js';
import { buildSlides } from './fixtures/build-slides.js';
import { buildWord } from './fixtures/build-word.js';
import { buildWorkbook } from './fixtures/build-workbook.js';
import { NO_UPLOADS } from './test-library.js';

const loaders = createLoaders({ uploadsDir: NO_UPLOADS });
const load = (path: string, content: string | Uint8Array): Promise<Loaded> =>
  loadFile(loaders, { path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
const entriesOf = ({ drafts }: Loaded) => drafts.map(({ entry, format, title }) => [entry, format, title]);
const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]): [string, Uint8Array] => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ) satisfies Zippable,
  );

const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const email = (...parts: string[]) =>
  [
    'From: =?utf-8?B?5p+Q56CU56m26Zmi?= <a@example.com>',
    'Subject: =?gb2312?B?uqPR4NL40NC527Lsv+yxqA==?=',
    'Date: Wed, 24 Jan 2024 07:30:00 +0800',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    ...parts.flatMap((part) => ['--b', part]),
    '--b--',
    '',
  ].join('\r\n');
const attachment = (name: string, content: string) =>
  `Content-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${content}`;

describe('a file that is not what its name says', () => {
  it.each([
    ['a.pdf', 'docx', 'a Word file (.docx)'],
    ['a.docx', 'xlsx', 'an Excel workbook (.xlsx)'],
    ['a.xlsx', 'pptx', 'a PowerPoint file (.pptx)'],
    ['a.zip', 'epub', 'an EPUB book (.epub)'],
    ['a.docx', 'zip', 'a ZIP file (.zip)'],
    ['a.txt', 'pdf', 'a PDF'],
    ['a.docx', 'text', 'plain text (.txt)'],
    ['a.xlsx', 'html', 'a web page (.html)'],
    ['a.xls', 'html', 'a web page (.html)'],
    ['a.md', 'docx', 'a Word file (.docx)'],
  ] as const)('%s, being %s, is told of as %s', async (name, kind, told) => {
    const contents = {
      docx: () => buildWord(),
      xlsx: () => buildWorkbook([{ name: '表', rows: [['甲', '乙']] }]),
      pptx: () => buildSlides([{ title: '题' }]),
      epub: () => buildBook([{ body: '<p>文</p>' }]),
      zip: () => zip({ 'a.md': '# 题' }),
      pdf: () => buildPdf({ pages: [''] }),
      text: () => '只是文字。',
      html: () => '<html><p>文',
    };
    await expect(load(name, await contents[kind]())).rejects.toMatchObject({
      code: 'source_unreadable',
      message: `${name} is ${told}, though it is named ${name.slice(1)}.`,
      hint: 'Give it the ending of what it is.',
    });
  });

  it.each([
    ['a.docx', ', though it is named .docx'],
    ['a.doc', ''],
  ])('%s of an old Office, or with a password, is to be saved anew', async (name, rest) => {
    await expect(load(name, OLE)).rejects.toMatchObject({
      message: `${name} is a file of Office 2003 or older (.doc, .xls, .ppt), or one with a password${rest}.`,
      hint: expect.stringContaining('save it in the new format'),
    });
  });

  it('may be any text where its name is that of text', async () => {
    expect((await load('a.md', 'Every PDF begins with %PDF-1.7, or so.')).drafts).toHaveLength(1);
    expect((await load('a.txt', 'PK银行的文字')).drafts).toHaveLength(1);
  });
});

describe('a ZIP file', () => {
  it('holds reports, each under its path in it; what is no report is left alone', async () => {
    const pdf = buildPdf({ pages: [textAt({ x: 20, y: 200, size: 10, lines: ['Loans grew.'] })] });
    const loaded = await load(
      'in/某批.zip',
      zip({
        '年报/海燕.md': '# 海燕银行年报\n\n净利润增长5%。',
        'b.docx': await buildWord(),
        'c.pdf': pdf,
        'd.png': 'x',
        '__MACOSX/年报/._海燕.md': 'x',
        '.hidden.md': 'x',
        'empty/': '',
      }),
    );
    expect(loaded.failures).toEqual([]);
    expect(entriesOf(loaded)).toEqual([
      ['b.docx', 'docx', 'b'],
      ['c.pdf', 'pdf', 'c'],
      ['年报/海燕.md', 'markdown', '海燕银行年报'],
    ]);
    expect(loaded.drafts[1]).toMatchObject({ boxes: [], pageSpans: [{ page: 1 }] });
  });

  it('tells of what cannot be read in it, and reads the rest', async () => {
    const { drafts, failures } = await load(
      'a.zip',
      zip({ 'a.md': '# 题', 'b.md': ' ', 'c/d.doc': OLE, '../e.md': '# 逃' }),
    );
    expect(drafts.map(({ entry }) => entry)).toEqual(['a.md']);
    expect(failures).toMatchObject([
      { file: 'a.zip/b.md', reason: 'a.zip/b.md is empty.' },
      { file: 'a.zip/c/d.doc', reason: expect.stringContaining('Office 2003') },
      { file: 'a.zip/../e.md', reason: '../e.md in a.zip has a path that leads out of the archive.' },
    ]);
  });

  it.each(['/etc/a.md', 'C:\\a.md', 'a/../../b.md', '..\\a.md'])('refuses the path %s', async (path) => {
    const { drafts, failures } = await load('a.zip', zip({ 'ok.md': '# 题', [path]: '# 逃' }));
    expect([drafts.length, failures.length]).toEqual([1, 1]);
    expect(failures[0]?.reason).toContain('leads out of the archive');
  });

  it('reads names that Windows wrote in Chinese', async () => {
    const bytes = zip({ 'AAAA.md': '# 题\n\n文。' });
    const gbk = Buffer.from([0xd2, 0xf8, 0xd0, 0xd0]);
    const named = Buffer.from(bytes);
    for (let at = named.indexOf('AAAA'); at >= 0; at = named.indexOf('AAAA')) gbk.copy(named, at);
    expect(entriesOf(await load('a.zip', named))).toEqual([['银行.md', 'markdown', '题']]);
  });

  it('is opened inside another, and not deeper than two', async () => {
    const inner = zip({ 'a.md': '# 甲' });
    const two = zip({ 'two.zip': zip({ 'one.zip': inner, 'b.md': '# 乙' }) });
    expect(entriesOf(await load('a.zip', two))).toEqual([
      ['two.zip/b.md', 'markdown', '乙'],
      ['two.zip/one.zip/a.md', 'markdown', '甲'],
    ]);
    await expect(
      load('a.zip', zip({ 'three.zip': zip({ 'two.zip': zip({ 'one.zip': inner }) }) })),
    ).rejects.toMatchObject({
      message: expect.stringContaining('lies more than 2 files deep inside others'),
    });
  });

  it('that was made to fill memory is refused, also where it lies about its sizes', async () => {
    const bomb = zip({ 'a.md': new Uint8Array(30 << 20).fill(0x61) });
    await expect(load('a.zip', bomb)).rejects.toMatchObject({
      message: 'a.zip would unpack to 30 MB, which is more than is opened.',
    });
    const lying = Buffer.from(bomb);
    const size = Buffer.from(Uint32Array.of(30 << 20).buffer);
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size)) lying.writeUInt32LE(10, at);
    await expect(load('a.zip', lying)).rejects.toMatchObject({
      message: expect.stringContaining('a.md cannot be read'),
    });
  });

  it('without a report, or damaged, is refused', async () => {
    await expect(load('a.zip', zip({ 'a.png': 'x' }))).rejects.toMatchObject({ message: 'a.zip holds no report.' });
    await expect(load('a.zip', zip({ 'a.md': '# 题' }).subarray(0, 60))).rejects.toMatchObject({
      message: 'a.zip is damaged and cannot be opened as a ZIP file.',
    });
  });
});

describe('an e-mail', () => {
  it('is a report that its subject names, from its sender, of the sender’s day', async () => {
    const html =
      '<p>净利润增长5%。</p><table><tr><td>年</td><td>余额</td></tr><tr><td>2023</td><td>9</td></tr></table>';
    const loaded = await load(
      'a.eml',
      email(
        'Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain\r\n\r\nplain\r\n' +
          `--c\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--c--`,
      ),
    );
    expect(loaded.drafts).toHaveLength(1);
    expect(loaded.drafts[0]).toMatchObject({
      format: 'eml',
      title: '海燕银行观察快报',
      publisher: '某研究院',
      publishedOn: '2024-01-24',
      raw: '净利润增长5%。\n\n年 | 余额\n2023 | 9',
    });
  });

  it('brings its attachments as reports of their own', async () => {
    const loaded = await load(
      'a.eml',
      email(
        'Content-Type: text/plain\r\n\r\n见附件。\r\n\r\n此致',
        attachment('a.md', '# 甲'),
        attachment('a.md', '# 乙'),
        attachment('b.md', ' '),
      ),
    );
    expect(loaded.drafts[0]?.raw).toBe('见附件。\n\n此致');
    expect(entriesOf(loaded).slice(1)).toEqual([
      ['a.md', 'markdown', '甲'],
      ['2/a.md', 'markdown', '乙'],
    ]);
    expect(loaded.failures).toMatchObject([{ file: 'a.eml/b.md', reason: 'a.eml/b.md is empty.' }]);
  });
});
