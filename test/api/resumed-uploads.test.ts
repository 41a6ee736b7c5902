import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { serviceStatusSchema, type Job } from '../../src/job-schemas.js';
import { lockLibrary } from '../../src/library/lock-library.js';
import { ask, postJson } from '../ask.js';
import { refusalIn } from './conversations-in-test.js';
import { askAbout, greenLoans, jobIn, uploadsInTest } from './uploads-in-test.js';

const { dirs, sources, url, send, reports, jobs, follow, service, restart } = uploadsInTest();

/** An upload as a service that was killed right after it had stored it leaves it. */
function store(name: string, content: string): void {
  const folder = join(dirs.UPLOADS_DIR, createHash('sha256').update(content).digest('hex').slice(0, 16));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
}

async function allEnded(): Promise<Job[]> {
  return Promise.all((await jobs()).map(async ({ id }) => (await follow(id)).end));
}

describe('the start of the service', () => {
  it('builds what was stored and not built, and sweeps what was half received', async () => {
    await restart(() => {
      store('白鹭银行.md', greenLoans('白鹭银行', '2437亿元'));
      writeFileSync(join(dirs.UPLOADS_DIR, '.incoming-1'), 'half');
    });
    expect(await allEnded()).toMatchObject([{ kind: 'upload', status: 'done', file: '白鹭银行.md' }]);
    expect((await ask(service().url, askAbout('白鹭银行'))).answer).toContain('2437亿元');
    expect(readdirSync(dirs.UPLOADS_DIR).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('has nothing to do when all is built', async () => {
    await restart();
    expect(await jobs()).toEqual([]);
  });

  it('tells of a stored file that cannot be read, and leaves it to its owner', async () => {
    await restart(() => store('坏.pdf', '%PDF-1.4 half'));
    expect(await allEnded()).toMatchObject([{ status: 'failed', error: { code: 'file_unreadable' } }]);
    expect(readdirSync(dirs.UPLOADS_DIR)).toHaveLength(2);
  });

  it('takes up an upload that was being built when the service was ended', async () => {
    const unlock = lockLibrary(dirs.LIBRARY_DIR);
    const job = await jobIn(await send('苍鹭银行.md', greenLoans('苍鹭银行', '18亿元')));
    const watched = follow(job.id);
    while ((await (await fetch(url(`/jobs/${job.id}`))).json()).status !== 'running') await sleep(10);
    await restart(unlock);
    expect((await watched).end).toMatchObject({ status: 'failed', error: { code: 'cancelled' } });
    await allEnded();
    expect((await ask(service().url, askAbout('苍鹭银行'))).answer).toContain('18亿元');
  });
});

describe('reindexing', () => {
  it('brings in what has changed in the sources, keeps uploads, and never keeps a question waiting for it', async () => {
    writeFileSync(join(sources, 'yanou.md'), greenLoans('燕鸥银行', '77亿元'));
    const response = await postJson(url('/reindex'), { full: true });
    expect(response.status).toBe(202);
    const job = await jobIn(response);
    const ended: Job[] = [];
    const watched = follow(job.id).then(({ end }) => ended.push(end));
    let asked = 0;
    while (ended.length === 0) {
      expect((await ask(service().url, askAbout('海燕银行'))).answer).toContain('312亿元');
      asked += 1;
    }
    expect(asked).toBeGreaterThan(0);
    await watched;
    const failures = [{ reason: expect.stringContaining('cut off') }];
    expect(ended).toMatchObject([{ kind: 'reindex', status: 'done', failures }]);
    expect((await ask(service().url, askAbout('燕鸥银行'))).answer).toContain('77亿元');
    expect((await reports()).filter(({ uploaded }) => uploaded)).toHaveLength(2);
  });

  it('needs no body, and refuses one that it does not know', async () => {
    const response = await fetch(url('/reindex'), { method: 'POST' });
    expect((await follow((await jobIn(response)).id)).end.status).toBe('done');
    expect((await refusalIn(await postJson(url('/reindex'), { sources: ['/etc'] }), 400)).message).toContain('sources');
  });

  it('waits for another program that is writing the library; the status tells of it', async () => {
    const unlock = lockLibrary(dirs.LIBRARY_DIR);
    const job = await jobIn(await postJson(url('/reindex'), {}));
    const status = async () => serviceStatusSchema.parse(await (await fetch(url('/status'))).json());
    while ((await status()).job === undefined) await sleep(10);
    expect((await status()).job).toMatchObject({ id: job.id, status: 'running' });
    unlock();
    expect((await follow(job.id)).end.status).toBe('done');
    expect((await status()).job).toBeUndefined();
  });

  it('says that the sources are not there, and names no folder of the server', async () => {
    rmSync(sources, { recursive: true });
    const { end } = await follow((await jobIn(await postJson(url('/reindex'), {}))).id);
    expect(end).toMatchObject({ status: 'failed', error: { code: 'source_unreadable' } });
    expect(JSON.stringify(end)).not.toContain(sources);
    const upload = await follow((await jobIn(await send('夜鹭.md', greenLoans('夜鹭银行', '8亿元')))).id);
    expect(upload.end).toMatchObject({ status: 'failed', error: { code: 'source_unreadable' } });
    expect((await ask(service().url, askAbout('海燕银行'))).answer).toContain('312亿元');
  });
});
