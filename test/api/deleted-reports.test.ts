import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storedAnswerSchema } from '../../src/record-schemas.js';
import { ask } from '../ask.js';
import { refusalIn } from './conversations-in-test.js';
import { askAbout, greenLoans, jobIn, uploadsInTest } from './uploads-in-test.js';

const { dirs, url, send, reports, remove, follow, service, restart } = uploadsInTest();

async function uploaded(bank: string, amount: string) {
  const { end } = await follow((await jobIn(await send(`${bank}.md`, greenLoans(bank, amount)))).id);
  return end.reports![0]!;
}

describe('deleting an uploaded report', () => {
  it('names the answers that cite it, which keep their quotes, and takes text and file away', async () => {
    const report = await uploaded('白鹭银行', '2437亿元');
    const first = await ask(service().url, askAbout('白鹭银行'));
    const second = await ask(service().url, { ...askAbout('白鹭银行'), conversationId: 'talk' });
    await ask(service().url, askAbout('海燕银行'));

    const { job, citedBy, citedByCount } = await remove(report.id);
    expect(job).toMatchObject({ kind: 'delete', status: 'waiting', file: '白鹭银行.md' });
    expect(citedByCount).toBe(2);
    expect(citedBy.map(({ answerId }) => answerId)).toEqual([second.id, first.id]);
    expect(citedBy[0]).toMatchObject({ question: askAbout('白鹭银行').question });
    expect((await follow(job.id)).end).toMatchObject({ status: 'done', kind: 'delete' });

    expect((await reports()).map(({ title }) => title)).toEqual(['海燕银行绿色金融报告']);
    expect(readdirSync(dirs.UPLOADS_DIR)).toEqual([]);
    for (const path of ['', '/text', '/file', '/passages'])
      expect((await fetch(url(`/reports/${report.id}${path}`))).status).toBe(404);
    const stored = storedAnswerSchema.parse(await (await fetch(url(`/answers/${first.id}`))).json());
    expect(stored.answer).toBe(first.answer);
    expect(stored.citations.map(({ quote, source }) => ({ quote, source }))).toEqual(
      first.citations.map(({ quote }) => ({ quote, source: 'gone' })),
    );
    expect((await ask(service().url, askAbout('白鹭银行'))).answer).not.toContain('2437');
    for (const file of readdirSync(dirs.LIBRARY_DIR, { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('library.db'))
        expect(readFileSync(join(dirs.LIBRARY_DIR, file)).includes('2437亿元'), file).toBe(false);
  });

  it('can be followed by an upload of the same at once', async () => {
    const report = await uploaded('夜鹭银行', '18亿元');
    const { job } = await remove(report.id);
    const again = await jobIn(await send('夜鹭银行.md', greenLoans('夜鹭银行', '18亿元')));
    expect((await follow(job.id)).end.status).toBe('done');
    expect((await follow(again.id)).end).toMatchObject({ status: 'done', reports: [{ id: report.id }] });
    expect(existsSync(join(dirs.UPLOADS_DIR, report.source.file))).toBe(true);
  });

  it('is finished at the next start when the service was ended before it', async () => {
    const report = await uploaded('池鹭银行', '27亿元');
    const { job } = await remove(report.id);
    expect(job.status).toBe('waiting');
    await restart();
    while ((await reports()).some(({ id }) => id === report.id)) await new Promise((go) => setTimeout(go, 50));
    expect(existsSync(join(dirs.UPLOADS_DIR, report.source.file))).toBe(false);
  });
});

describe('a report of a source folder', () => {
  it('is not deleted; its reader is told how to', async () => {
    const report = (await reports()).find(({ uploaded }) => uploaded !== true)!;
    const options = { method: 'DELETE', headers: { 'accept-language': 'zh' } };
    const refused = await refusalIn(await fetch(url(`/reports/${report.id}`), options), 409);
    expect(refused).toMatchObject({ code: 'not_uploaded', hint: expect.stringContaining('重建') });
    const english = await refusalIn(await fetch(url(`/reports/${report.id}`), { method: 'DELETE' }), 409);
    expect(english.hint).toContain('reindex');
  });

  it('that there is not is a 404', async () => {
    await refusalIn(await fetch(url('/reports/none'), { method: 'DELETE' }), 404);
  });
});
