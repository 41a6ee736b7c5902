import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { YinjuError } from '../../src/errors.js';
import { passage, report, status } from './samples.js';
import { call, post, startApp } from './start-app.js';

const missing = (what: string) => () => {
  throw new YinjuError({ code: 'not_found', message: `${what} is unknown.`, hint: 'List what there is.' });
};

describe('search', () => {
  it('hands the checked request with its defaults to the service and returns what it finds', async () => {
    const { url, service } = await startApp({ search: async () => ({ passages: [passage], tookMs: 3 }) });
    const found = await post(`${url}/api/v1/search`, { query: '  净利润\u0000 ', filter: { tags: ['bank'] } });
    expect(found).toMatchObject({ status: 200, body: { passages: [passage], tookMs: 3 } });
    expect(service.calls[0]?.args[0]).toEqual({ query: '净利润', limit: 10, filter: { tags: ['bank'] } });
  });
});

describe('reports', () => {
  it('lists a page of them with numbers read from the query', async () => {
    const { url, service } = await startApp({ listReports: () => ({ reports: [report], nextCursor: 'r1' }) });
    const listed = await call(`${url}/api/v1/reports?limit=1&cursor=r0`);
    expect(listed).toMatchObject({ status: 200, body: { reports: [report], nextCursor: 'r1' } });
    expect(service.calls).toEqual([{ operation: 'listReports', args: [{ limit: 1, cursor: 'r0' }] }]);
  });

  it.each(['limit=0', 'limit=501', 'limit=many', 'limit=1&limit=2', 'page=2'])(
    'refuses the query %s without asking the service',
    async (query) => {
      const { url, service } = await startApp();
      const refused = await call(`${url}/api/v1/reports?${query}`);
      expect(refused).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } });
      expect(service.calls).toEqual([]);
    },
  );

  it('shows one, whose id may hold encoded characters', async () => {
    const { url, service } = await startApp({ report: () => report });
    expect(await call(`${url}/api/v1/reports/${encodeURIComponent('年报/1')}`)).toMatchObject({ body: report });
    expect(service.calls[0]?.args).toEqual(['年报/1']);
  });

  it('answers 404 in the words of the service for an unknown one', async () => {
    const { url } = await startApp({ report: missing('Report r9') });
    expect(await call(`${url}/api/v1/reports/r9`)).toMatchObject({
      status: 404,
      body: { error: { code: 'not_found', message: 'Report r9 is unknown.', hint: 'List what there is.' } },
    });
  });

  it('says how well each page could be read', async () => {
    const pages = [{ page: 1, grade: 'good', characters: 900, garbled: 0, damagedFigures: 0, tables: 0 }] as const;
    const { url, service } = await startApp({ reportQuality: () => ({ pages: [...pages] }) });
    expect(await call(`${url}/api/v1/reports/r1/quality`)).toMatchObject({ status: 200, body: { pages } });
    expect(service.calls).toEqual([{ operation: 'reportQuality', args: ['r1'] }]);
  });

  it('serves the reading text, and the raw one when asked', async () => {
    const reading = { text: 't', pages: [], headings: [] };
    const { url, service } = await startApp({ reportText: () => reading });
    expect(await call(`${url}/api/v1/reports/r1/text`)).toMatchObject({ status: 200, body: reading });
    await call(`${url}/api/v1/reports/r1/text?raw=true`);
    expect(service.calls.map(({ args }) => args)).toEqual([
      ['r1', { raw: false }],
      ['r1', { raw: true }],
    ]);
    expect(await call(`${url}/api/v1/reports/r1/text?raw=yes`)).toMatchObject({ status: 400 });
  });
});

describe('passages', () => {
  it('shows one by its id', async () => {
    const { url } = await startApp({ passage: () => passage });
    expect(await call(`${url}/api/v1/passages/p1`)).toMatchObject({ status: 200, body: passage });
  });

  it('answers 404 for an unknown one', async () => {
    const { url } = await startApp({ passage: missing('Passage p9') });
    expect(await call(`${url}/api/v1/passages/p9`)).toMatchObject({ status: 404 });
  });
});

describe('status', () => {
  it('tells the state of the library', async () => {
    const { url } = await startApp({ status: () => status });
    expect(await call(`${url}/api/v1/status`)).toMatchObject({ status: 200, body: status });
  });

  it('is healthy without asking the service, and ready with a library', async () => {
    const { url, service } = await startApp({ status: () => status });
    expect(await call(`${url}/healthz`)).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(service.calls).toEqual([]);
    expect(await call(`${url}/readyz`)).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  it('is not ready without a library and says how to get one', async () => {
    const { url } = await startApp({ status: () => ({ ...status, status: 'no_library' }) });
    const { status: code, body } = await call(`${url}/readyz`);
    expect(code).toBe(503);
    expect(body.error.code).toBe('not_ready');
    expect(body.error.hint).toContain('npm run reindex');
  });
});

describe('the page', () => {
  it('is served from its folder: files named after their content may be kept, the page itself not', async () => {
    const webDir = mkdtempSync(join(tmpdir(), 'yinju-page-'));
    onTestFinished(() => rmSync(webDir, { recursive: true }));
    mkdirSync(join(webDir, 'assets'));
    writeFileSync(join(webDir, 'index.html'), '<title>引据</title>');
    for (const name of ['main-1a2b.js', 'pdf.worker.min-3c4d.mjs']) {
      writeFileSync(join(webDir, 'assets', name), 'export {};');
    }
    const { url } = await startApp({}, { webDir });
    const page = await call(`${url}/`);
    expect(page).toMatchObject({ status: 200, text: '<title>引据</title>' });
    expect(page.headers['cache-control']).toBe('no-cache');
    const script = await call(`${url}/assets/main-1a2b.js`);
    expect(script.headers['content-type']).toContain('javascript');
    expect(script.headers['cache-control']).toContain('immutable');
    const policy = 'content-security-policy';
    expect(script.headers[policy]).not.toContain('wasm');
    const worker = await call(`${url}/assets/pdf.worker.min-3c4d.mjs`);
    expect(worker.headers['content-type']).toContain('javascript');
    expect(worker.headers[policy]).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
    expect(await call(`${url}/assets/gone.js`)).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
    expect(await call(`${url}/..%2f..%2fetc/passwd`)).toMatchObject({ status: 404 });
  });

  it('says how to build it when it is not built', async () => {
    const { url } = await startApp();
    const { status: code, body } = await call(`${url}/`);
    expect(code).toBe(404);
    expect(body.error.hint).toContain('npm run build');
  });

  it('may run only its own scripts, in no frame, and is not upgraded to https', async () => {
    const { url } = await startApp();
    const policy = (await call(`${url}/healthz`)).headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("worker-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
  });
});
