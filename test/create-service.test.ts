import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { reportsOf } from '../src/answer/refusal/calibration-for.js';
import { compose } from '../src/compose.js';
import { errorSchema, reportListSchema, reportSchema, statusSchema } from '../src/schemas.js';
import type { Service } from '../src/service.js';
import { calibratedLibrary, modelOf } from './answer/refusal/samples.js';
import { postJson } from './ask.js';
import { startService, type RunningService } from './service.js';
import { sampleLibraryDir, testConfig } from './test-library.js';

describe('the service over a library', () => {
  let service: Service;
  beforeAll(async () => {
    ({ service } = await compose(testConfig({ LIBRARY_DIR: await sampleLibraryDir() })));
  });
  afterAll(() => service.close());

  it('says what it answers from, and suggests questions that it answers', async () => {
    const status = statusSchema.parse(service.status());
    expect(status).toMatchObject({ status: 'ready', mode: 'extractive', library: { reports: 9, reportsHeld: 9 } });
    expect(status.suggestions).not.toEqual([]);
    for (const question of status.suggestions) {
      expect(await service.answer({ question, mode: 'auto' })).toMatchObject({ status: 'answered' });
    }
  });

  it.each<[string, Parameters<typeof calibratedLibrary>[0] & object, boolean]>([
    ['this library', {}, true],
    ['another version of it', { fittedOn: { libraryVersion: 'another' } }, true],
    ['another library', { reports: ['another'] }, false],
    ['another embedder', { fittedOn: { embedder: 'another' } }, false],
  ])('says whether refusals were calibrated on it: on %s', async (_where, other, current) => {
    const { version, embedder } = statusSchema.parse(service.status()).library!;
    const { reports } = service.listReports({ limit: 100 });
    const calibrated = calibratedLibrary({
      reports: reportsOf({ reports }),
      ...other,
      fittedOn: { libraryVersion: version, embedder, ...other.fittedOn },
    });
    const config = testConfig({ LIBRARY_DIR: await sampleLibraryDir() });
    const program = await compose(config, { refusal: modelOf({ libraries: [calibrated] }) });
    onTestFinished(() => program.service.close());
    const { fittedOn } = calibrated;
    expect(statusSchema.parse(program.service.status()).calibration).toEqual({ fittedOn, current });
  });

  it('says nothing of a calibration where there was none', async () => {
    const config = testConfig({ LIBRARY_DIR: await sampleLibraryDir() });
    const program = await compose(config, { refusal: modelOf() });
    onTestFinished(() => program.service.close());
    expect(program.service.status()).not.toHaveProperty('calibration');
  });

  it.each([
    [-Infinity, 'no_evidence'],
    [Infinity, 'answered'],
  ])('refuses by the threshold of its own library: from %d on it is %s', async (threshold, status) => {
    const { embedder } = statusSchema.parse(service.status()).library!;
    const { reports } = service.listReports({ limit: 100 });
    const own = calibratedLibrary({ reports: reportsOf({ reports }), threshold, fittedOn: { embedder } });
    const config = testConfig({ LIBRARY_DIR: await sampleLibraryDir() });
    const program = await compose(config, { refusal: modelOf({ threshold: -threshold, libraries: [own] }) });
    onTestFinished(() => program.service.close());
    const asked = { question: '可用性评估每场不宜超过多长时间？', mode: 'auto' as const };
    expect((await program.service.answer(asked)).status).toBe(status);
  });

  it('lists every report once, a page at a time', () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = reportListSchema.parse(service.listReports({ limit: 4, cursor }));
      expect(page.reports.length).toBeLessThanOrEqual(4);
      ids.push(...page.reports.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(ids).toHaveLength(9);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(service.listReports({ limit: 9 }).nextCursor).toBeUndefined();
    for (const id of ids) expect(reportSchema.parse(service.report(id)).id).toBe(id);
  });

  it.each(['report', 'reportText', 'passage'] as const)('says that there is no %s of an unknown id', (operation) => {
    expect(() => service[operation]('unknown', { raw: false })).toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  it.each(['report', 'reportText', 'passage'] as const)(
    'repeats no endless id when there is no such %s',
    (operation) => {
      const id = 'x'.repeat(5_000);
      expect(() => service[operation](id, { raw: false })).toThrow(/^There is no .{0,120} in the library\.$/);
    },
  );

  it('answers a question in Traditional characters as it answers the same one in Simplified ones', async () => {
    const asked = await service.answer({ question: '可用性評估每場不宜超過多長時間？', mode: 'auto' });
    const { answer } = await service.answer({ question: '可用性评估每场不宜超过多长时间？', mode: 'auto' });
    expect(asked).toMatchObject({ status: 'answered', answer });
    const { passages } = await service.search({ query: '可用性評估', limit: 3 });
    expect(passages.map(({ id }) => id)).toEqual(
      (await service.search({ query: '可用性评估', limit: 3 })).passages.map(({ id }) => id),
    );
  });

  it('stops when it is told to, and answers the next question', async () => {
    const stop = new AbortController();
    const reason = new Error('the caller has gone');
    stop.abort(reason);
    const asked = { question: '可用性评估每场不宜超过多长时间？', mode: 'auto' as const };
    await expect(service.answer(asked, { signal: stop.signal })).rejects.toBe(reason);
    await expect(service.search({ query: '银行', limit: 5 }, { signal: stop.signal })).rejects.toBe(reason);
    expect((await service.answer(asked)).status).toBe('answered');
  });

  it('answers many at once as it answers one', async () => {
    const asked = { question: '捷蓝航空用ASAPP每次对话能省多少秒？', mode: 'auto' as const };
    const { answer } = await service.answer(asked);
    const all = await Promise.all(Array.from({ length: 12 }, () => service.answer(asked)));
    expect(new Set(all.map((one) => one.answer))).toEqual(new Set([answer]));
    expect(new Set(all.map(({ id }) => id)).size).toBe(12);
  });
});

describe('the service without a library', () => {
  let running: RunningService;
  beforeAll(async () => {
    const empty = mkdtempSync(join(tmpdir(), 'yinju-empty-'));
    running = await startService({ env: { LIBRARY_DIR: join(empty, 'index') } });
    return async () => {
      await running.close();
      rmSync(empty, { recursive: true });
    };
  });

  it('says so, and lives', async () => {
    const status = statusSchema.parse(await (await fetch(`${running.url}/api/v1/status`)).json());
    expect(status).toMatchObject({ status: 'no_library', suggestions: [] });
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${running.url}/readyz`)).status).toBe(503);
  });

  it('refuses a question with what to do, not as a fault', async () => {
    for (const [path, body] of [
      ['answers', { question: '净利润' }],
      ['search', { query: '净利润' }],
    ] as const) {
      const response = await postJson(`${running.url}/api/v1/${path}`, body);
      expect(response.status).toBe(503);
      const { error } = errorSchema.parse(await response.json());
      expect(error.code).toBe('library_missing');
      expect(error.message).toBe('There is no library to answer from yet.');
      expect(error.hint).toContain('npm run reindex');
    }
  });
});
