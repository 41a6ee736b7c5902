import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose, type Program } from '../src/compose.js';
import { buildBook } from './fixtures/build-book.js';
import { buildPdf, textAt } from './fixtures/build-pdf.js';
import { buildSlides } from './fixtures/build-slides.js';
import { buildWord } from './fixtures/build-word.js';
import { buildWorkbook } from './fixtures/build-workbook.js';
import { testConfig } from './test-library.js';

let root = '';
let program: Program;

/** A report of each format, each about a bank of its own. */
async function writeReports(): Promise<void> {
  const pdf = textAt({ x: 20, y: 200, size: 10, lines: ['海燕银行全年净利润增长5.1%。'], font: 'F2' });
  const files: Record<string, string | Uint8Array> = {
    'a.md': '# 苍鹭银行年报\n\n苍鹭银行全年净利润增长5.2%。\n',
    'b.txt': '白鹭银行全年净利润增长5.3%。\n',
    'c.pdf': buildPdf({ pages: [pdf] }),
    'd.docx': await buildWord({ children: [new Paragraph('灰雁银行全年净利润增长5.4%。')] }),
    'e.pptx': buildSlides([{ title: '汇报' }, { title: '经营', boxes: ['天鹅银行全年净利润增长5.5%。'] }]),
    'f.xlsx': buildWorkbook(
      [
        {
          name: '网点',
          rows: [
            ['分行网点情况'],
            ['分行', '网点家数', '开业日期'],
            ['滨江分行', [27, 0], [45000, 1]],
            ['临湖分行', [31, 0], undefined],
          ],
        },
      ],
      { formats: [14] },
    ),
    'g.csv': '产品名称,认购门槛\n稳盈一号理财,一万元\n稳盈二号理财,五万元\n',
    'h.html': '<title>朱鹮银行年报观察</title><nav>首页</nav><p>朱鹮银行全年净利润增长<b>5.8%</b>。</p>',
    'i.epub': buildBook([{ title: '第一章', body: '<p>喜鹊银行全年净利润增长5.9%。</p>' }]),
    'j.eml':
      'From: a@example.com\r\nSubject: =?utf-8?B?5Zaw57G75b+r6K6v?=\r\n\r\nSparrow Bank grew its net profit by 6.1 percent.\r\n',
    'k.zip': zipSync({ '内/l.md': strToU8('# 云雀银行年报\n\n云雀银行全年净利润增长6.2%。\n') }),
    'old/m.doc': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'reports', path)), { recursive: true });
    writeFileSync(join(root, 'reports', path), content);
  }
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'yinju-formats-'));
  await writeReports();
  program = await compose(testConfig({ LIBRARY_DIR: join(root, 'index'), SOURCES: join(root, 'reports') }));
  const { failures } = await program.reindex([join(root, 'reports')]);
  expect(failures.map(({ file }) => file)).toEqual(['old/m.doc']);
}, 60_000);
afterAll(async () => {
  await program.service.close();
  rmSync(root, { recursive: true });
});

const ask = (question: string) => program.service.answer({ question, mode: 'auto' });

describe('a question', () => {
  it.each([
    ['苍鹭银行全年净利润增长多少？', '5.2%', 'markdown', 'a.md'],
    ['白鹭银行全年净利润增长多少？', '5.3%', 'text', 'b.txt'],
    ['海燕银行全年净利润增长多少？', '5.1%', 'pdf', 'c.pdf'],
    ['灰雁银行全年净利润增长多少？', '5.4%', 'docx', 'd.docx'],
    ['天鹅银行全年净利润增长多少？', '5.5%', 'pptx', 'e.pptx'],
    ['滨江分行的网点家数是多少？', '27', 'xlsx', 'f.xlsx'],
    ['稳盈二号理财的认购门槛是多少？', '五万元', 'csv', 'g.csv'],
    ['朱鹮银行全年净利润增长多少？', '5.8%', 'html', 'h.html'],
    ['喜鹊银行全年净利润增长多少？', '5.9%', 'epub', 'i.epub'],
    ['How much did Sparrow Bank grow its net profit?', '6.1', 'eml', 'j.eml'],
    ['云雀银行全年净利润增长多少？', '6.2%', 'markdown', 'k.zip'],
  ])('%s is answered with %s, quoted from a report of format %s', async (question, figure, format, file) => {
    const { answer, status, citations } = await ask(question);
    expect([status, answer]).toEqual(['answered', expect.stringContaining(figure)]);
    const citation = citations.find(({ quote }) => quote.includes(figure))!;
    const report = program.service.report(citation.reportId);
    expect(report.source).toMatchObject({ format, file });
    const { text } = program.service.reportText(report.id, { raw: false });
    expect(text.slice(citation.start, citation.end)).toBe(citation.quote);
    const { text: raw } = program.service.reportText(report.id, { raw: true });
    expect(raw.slice(citation.rawStart, citation.rawEnd).replace(/<[^>]*>/gu, '')).toContain(figure);
    if (format === 'pptx') expect(citation).toMatchObject({ pageFrom: 2, pageTo: 2 });
  });

  it('that reads a row of a sheet names its columns, also where its last cell is empty', async () => {
    const first = await ask('滨江分行的开业日期是哪天？');
    expect(first.statements[0]?.rows?.[0]).toContainEqual({ column: '开业日期', value: '2023-03-15' });
    const second = await ask('临湖分行的网点家数是多少？');
    expect(second.statements[0]?.rows?.[0]).toEqual([
      { column: '分行', value: '临湖分行' },
      { column: '网点家数', value: '31' },
    ]);
  });

  it('opens the archive itself for a report in it', async () => {
    const inner = program.service.listReports({ limit: 100 }).reports.find(({ source }) => source.entry !== undefined)!;
    expect(inner.source).toMatchObject({ file: 'k.zip', entry: '内/l.md' });
    expect(await program.service.reportFile(inner.id)).toMatchObject({ name: 'k.zip' });
  });
});
