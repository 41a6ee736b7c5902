import { appendFileSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportPassagesSchema, reportTextSchema, type Report } from '../../src/schemas.js';
import { buildPdf, textAt } from '../fixtures/build-pdf.js';
import { refusalIn } from './conversations-in-test.js';
import { call } from './start-app.js';
import { greenLoans, jobIn, SOURCE, uploadsInTest } from './uploads-in-test.js';

const { dirs, sources, url, send, reports, follow, service } = uploadsInTest();

async function upload(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Report> {
  return (await follow((await jobIn(await send(name, content))).id)).end.reports![0]!;
}

const fileOf = ({ id }: Report, headers: Record<string, string> = {}) => fetch(url(`/reports/${id}/file`), { headers });

describe('the file of a report', () => {
  it('is what was uploaded, in whole or in part, under its name', async () => {
    const bytes = Uint8Array.from(buildPdf({ pages: [textAt({ x: 20, y: 200, size: 10, lines: ['Loans grew.'] })] }));
    const report = await upload('年报"1".pdf', bytes);
    const whole = await fileOf(report);
    expect(whole.status).toBe(200);
    expect(new Uint8Array(await whole.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/pdf',
      etag: `"${report.source.sha256}"`,
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename="__ 1.pdf"; filename*=UTF-8''${encodeURIComponent('年报 1.pdf')}`,
    });
    const part = await fileOf(report, { range: 'bytes=1-3' });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('PDF');
    expect(part.headers.get('content-range')).toBe(`bytes 1-3/${bytes.length}`);
    expect((await fileOf(report, { range: `bytes=${bytes.length}-` })).status).toBe(416);
    // Not by fetch, which says no-cache beside it.
    const known = { headers: { 'if-none-match': `"${report.source.sha256}"` } };
    expect((await call(url(`/reports/${report.id}/file`), known)).status).toBe(304);
  });

  it('of a source folder is handed out to be saved', async () => {
    const report = (await reports()).find(({ source }) => source.file === 'haiyan.md')!;
    const response = await fileOf(report);
    expect(await response.text()).toBe(SOURCE['haiyan.md']);
    expect(response.headers.get('content-type')).toBe('text/markdown');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  it('that has changed, or is gone, is not served', async () => {
    const report = await upload('苍鹭银行.md', greenLoans('苍鹭银行', '18亿元'));
    const file = join(dirs.UPLOADS_DIR, report.source.file);
    const time = new Date();
    utimesSync(file, time, time);
    expect((await fileOf(report)).status).toBe(200);
    appendFileSync(file, '多出一行');
    // As old as before, which is not what decides.
    utimesSync(file, time, time);
    const changed = await refusalIn(await fileOf(report, { 'accept-language': 'zh' }), 409);
    expect(changed).toMatchObject({ code: 'source_changed', message: expect.stringContaining('改动') });
    rmSync(file);
    expect(await refusalIn(await fileOf(report), 404)).toMatchObject({ code: 'not_found' });
  });

  it('is never one outside its source, whatever has become of the path', async () => {
    const content = greenLoans('岩鹭银行', '9亿元');
    const outside = join(dirs.RECORDS_DIR, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'yanlu.md'), content);
    mkdirSync(join(sources, 'sub'));
    writeFileSync(join(sources, 'sub', 'yanlu.md'), content);
    await service().reindex([sources, dirs.UPLOADS_DIR]);
    const report = (await reports()).find(({ source }) => source.file === 'sub/yanlu.md')!;
    expect((await fileOf(report)).status).toBe(200);
    rmSync(join(sources, 'sub'), { recursive: true });
    symlinkSync(outside, join(sources, 'sub'));
    expect((await fileOf(report)).status).toBe(404);
  });

  it('is none where a report is only listed', async () => {
    const report = await upload('仅题名.md', '---\ntitle: 只有题名的报告\npublished: 2024-05-01\n---\n');
    expect(report.held).toBe(false);
    expect((await fileOf(report)).status).toBe(404);
  });
});

describe('the passages of a report', () => {
  it('come in the order of its text, a page at a time', async () => {
    const paragraphs = Array.from(
      { length: 12 },
      (_, at) => `## 第${at + 1}节\n\n${`第${at + 1}节的正文讲贷款。`.repeat(30)}`,
    );
    const report = await upload('长报告.md', `# 长报告\n\n${paragraphs.join('\n\n')}\n`);
    const page = async (query: string) =>
      reportPassagesSchema.parse(await (await fetch(url(`/reports/${report.id}/passages?${query}`))).json());
    const { passages: all, nextCursor } = await page('');
    expect(nextCursor).toBeUndefined();
    expect(all.length).toBeGreaterThan(10);
    const { text } = reportTextSchema.parse(await (await fetch(url(`/reports/${report.id}/text`))).json());
    for (const [at, { start, end, text: slice, reportId }] of all.entries()) {
      expect(start).toBeGreaterThan(all[at - 1]?.start ?? -1);
      expect({ slice, reportId }).toEqual({ slice: text.slice(start, end), reportId: report.id });
    }
    const paged = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const next = await page(`limit=5${cursor === '' ? '' : `&cursor=${cursor}`}`);
      expect(next.passages.length).toBeLessThanOrEqual(5);
      paged.push(...next.passages);
      cursor = next.nextCursor;
    }
    expect(paged).toEqual(all);
    await refusalIn(await fetch(url(`/reports/${report.id}/passages?limit=0`)), 400);
    await refusalIn(await fetch(url('/reports/none/passages')), 404);
  });
});
