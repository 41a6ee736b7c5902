import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { refusalIn } from './conversations-in-test.js';
import { call } from './start-app.js';
import { uploadsInTest } from './uploads-in-test.js';

const MOST = 2_000;
const { dirs, url, send, jobs, service } = uploadsInTest({ UPLOAD_MAX_BYTES: String(MOST) });

const BOUNDARY = 'between-parts';
const TYPE = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
const part = (head: string, content: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
const FILE = part('name="file"; filename="report.md"', '# 报告\n\n正文。');
const END = `--${BOUNDARY}--\r\n`;

const sendBody = (body: string, headers: Record<string, string> = TYPE) =>
  fetch(url('/reports'), { method: 'POST', body, headers });

/** Nothing of what was refused is on the disk or in the list. */
async function expectNothingKept(): Promise<void> {
  expect(existsSync(dirs.UPLOADS_DIR) ? readdirSync(dirs.UPLOADS_DIR) : []).toEqual([]);
  expect(await jobs()).toEqual([]);
}

describe('an upload that is refused', () => {
  it.each([
    ['empty', 'empty.md', '', 422, 'file_empty'],
    ['of another kind', 'program.jar', 'PK\u0003\u0004\u0000\u0000', 415, 'unknown_kind'],
    ['of an old Office', 'table.xls', '\u00d0\u00cf\u0011\u0000\u0000', 415, 'unknown_kind'],
    ['text with another ending', 'page.jsp', '<p>text</p>', 415, 'unknown_kind'],
    ['text under the name of a Word file', 'report.docx', 'text', 415, 'unknown_kind'],
    ['no PDF under the name of one', 'scan.pdf', 'this is text', 415, 'unknown_kind'],
    ['too large', 'large.txt', '长'.repeat(MOST), 413, 'too_large'],
  ])('is told what is wrong in either language: %s', async (_, name, content, status, code) => {
    const english = await refusalIn(await send(name, content), status);
    expect(english.code).toBe(code);
    const chinese = await refusalIn(await send(name, content, { headers: { 'accept-language': 'zh-CN' } }), status);
    expect(chinese.message).toMatch(/\p{Script=Han}/u);
    expect(chinese.hint).toMatch(/\p{Script=Han}/u);
    if (code === 'unknown_kind') expect(`${english.hint}${chinese.hint}`).toMatch(/\.pdf.*\.md.*\.txt/u);
    await expectNothingKept();
  });

  it.each([
    ['two files', `${FILE}${FILE}${END}`, 'more than one file'],
    ['a file in another part', FILE.replace('name="file"', 'name="document"') + END, 'document'],
    ['no file', part('name="tags"', '年报') + END, 'no part `file`'],
    ['a text in place of the file', part('name="file"', 'text') + END, 'no part `file`'],
    ['a file without a name', FILE.replace('report.md', '') + END, 'no part `file`'],
    ['a file that is called ..', FILE.replace('report.md', '..') + END, 'no part `file`'],
    ['a field that is not known', `${part('name="publishedOn"', '2024-01-01')}${FILE}${END}`, 'publishedOn'],
    ['a field after the file', `${FILE}${part('name="__proto__"', 'x')}${END}`, '__proto__'],
    ['an empty tag', `${FILE}${part('name="tags"', '  ')}${END}`, 'tags[0]'],
    ['a tag that is too long', `${FILE}${part('name="tags"', 'x'.repeat(101))}${END}`, 'longer than 100'],
    ['too many tags', `${FILE}${part('name="tags"', 'x').repeat(21)}${END}`, 'more than 20'],
    ['an end that is missing', FILE, 'cut off or malformed'],
    ['nothing', '', 'cut off or malformed'],
    ['another boundary', FILE.replaceAll(BOUNDARY, 'other'), 'cut off or malformed'],
  ])('is told of the form: %s', async (_, body, words) => {
    const { code, message } = await refusalIn(await sendBody(body), 400);
    expect(code).toBe('invalid_request');
    expect(message).toContain(words);
    await expectNothingKept();
  });

  it.each([
    ['JSON', { 'content-type': 'application/json' }],
    ['a form without a boundary', { 'content-type': 'multipart/form-data' }],
    ['another form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ])('is told to send a form, when it is %s', async (_, headers) => {
    expect(await refusalIn(await sendBody('{}', headers), 415)).toMatchObject({ code: 'wrong_type' });
  });

  it.each(['http://evil.example', 'http://localhost:1', 'null'])(
    'comes from a page elsewhere, whose form needs no leave of the browser: %s',
    async (origin) => {
      const sent = { method: 'POST', body: FILE + END, headers: { ...TYPE, origin } };
      expect(await call(url('/reports'), sent)).toMatchObject({
        status: 403,
        body: { error: { code: 'not_allowed' } },
      });
      const elsewhere = { origin, 'content-type': 'text/plain' };
      for (const [method, path] of [
        ['POST', '/reindex'],
        ['DELETE', '/reports/x'],
        ['GET', '/jobs'],
        ['GET', '/reports/x/file'],
      ] as const)
        expect((await call(url(path), { method, headers: elsewhere })).status).toBe(403);
      await expectNothingKept();
    },
  );

  it('is forgotten when its sender goes away half way', async () => {
    const { host, port, hostname } = new URL(service().url);
    const socket = connect(Number(port), hostname);
    const head = `POST /api/v1/reports HTTP/1.1\r\nHost: ${host}\r\nContent-Type: ${TYPE['content-type']}\r\n`;
    socket.write(`${head}Content-Length: 1500\r\n\r\n${FILE.slice(0, -4)}`);
    while (!existsSync(dirs.UPLOADS_DIR) || readdirSync(dirs.UPLOADS_DIR).length === 0) await pause();
    socket.destroy();
    while (readdirSync(dirs.UPLOADS_DIR).length > 0) await pause();
    await expectNothingKept();
  });

  it('is refused by its stated length before it is read', async () => {
    const { host, port, hostname } = new URL(service().url);
    const socket = connect(Number(port), hostname);
    const head = `POST /api/v1/reports HTTP/1.1\r\nHost: ${host}\r\nContent-Type: ${TYPE['content-type']}\r\n`;
    socket.end(`${head}Content-Length: 5000000000\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1.1 413 /);
  });
});

describe('a name of the same content as a folder that is there', () => {
  it('never leads out of the uploads', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'yinju-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true }));
    const content = '# 报告\n\n一份新的报告。\n';
    const folder = createHash('sha256').update(content).digest('hex').slice(0, 16);
    mkdirSync(join(dirs.UPLOADS_DIR, folder), { recursive: true });
    writeFileSync(join(outside, 'kept.md'), 'kept');
    expect((await send(`../../${outside}/kept.md`, content)).status).toBe(202);
    expect(readdirSync(outside)).toEqual(['kept.md']);
    expect(readdirSync(join(dirs.UPLOADS_DIR, folder))).toEqual(['kept.md']);
  });
});

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
