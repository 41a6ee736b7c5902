import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchResponseSchema } from '../../src/schemas.js';
import { ask, postJson } from '../ask.js';
import { buildPdf, textAt } from '../fixtures/build-pdf.js';
import { askAbout, greenLoans, jobIn, SOURCE, uploadsInTest } from './uploads-in-test.js';

const { dirs, url, send, reports, jobs, follow, service } = uploadsInTest();

describe('an upload', () => {
  it('is taken into the library by a job that can be followed, then found, quoted and cited', async () => {
    const response = await send('白鹭银行:绿色金融报告(3页).md', greenLoans('白鹭银行', '2437亿元'), {
      tags: ['绿色', '年报'],
    });
    expect(response.status).toBe(202);
    const job = await jobIn(response);
    expect(job).toMatchObject({ kind: 'upload', status: 'waiting', file: '白鹭银行：绿色金融报告(3页).md' });
    const { types, states, end } = await follow(job.id);
    expect(types.at(-1)).toBe('job-end');
    expect(new Set(types.slice(0, -1))).toEqual(new Set(['job']));
    expect(states.slice(0, -1).every(({ endedAt }) => endedAt === undefined)).toBe(true);
    expect(end).toMatchObject({ status: 'done', reports: [{ uploaded: true, tags: ['绿色', '年报'], held: true }] });
    expect(await (await fetch(url(`/jobs/${job.id}`))).json()).toEqual(end);

    const answer = await ask(service().url, askAbout('白鹭银行'));
    const [report] = end.reports!;
    expect(answer).toMatchObject({ status: 'answered', libraryVersion: end.libraryVersion });
    expect(answer.answer).toContain('2437亿元');
    expect(answer.citations.map(({ reportId }) => reportId)).toContain(report!.id);
    const found = await postJson(url('/search'), { query: '绿色贷款', filter: { tags: ['年报'] } });
    const { passages } = searchResponseSchema.parse(await found.json());
    expect(new Set(passages.map(({ reportId }) => reportId))).toEqual(new Set([report!.id]));
    expect(await reports()).toHaveLength(2);
  });

  it('is of the kind that its content says', async () => {
    const pdf = buildPdf({ pages: [textAt({ x: 20, y: 200, size: 10, lines: ['Green loans grew by 31 percent.'] })] });
    const { end } = await follow((await jobIn(await send('loans.txt', Uint8Array.from(pdf)))).id);
    expect(end).toMatchObject({
      status: 'done',
      file: 'loans.pdf',
      reports: [{ source: { format: 'pdf' }, pages: 1, held: true }],
    });
    const text = await follow((await jobIn(await send('苍鹭银行简报', '苍鹭银行2024年净利润增长9%。\n'))).id);
    expect(text.end).toMatchObject({ file: '苍鹭银行简报.txt', reports: [{ title: '苍鹭银行简报' }] });
  });

  it.each([
    ['../../../etc/passwd.md', 'passwd.md'],
    ['C:\\reports\\年报.md', '年报.md'],
    ['...md', 'report.md'],
    ['.hidden.md', 'hidden.md'],
    ['年'.repeat(300) + '.md', `${'年'.repeat(66)}.md`],
    ['a\u202egnp.md', 'a gnp.md'],
  ])('named %j is kept in its own folder as %j', async (name, kept) => {
    const { end } = await follow((await jobIn(await send(name, `# 报告\n\n${name}的正文没有数字。\n`))).id);
    expect(end).toMatchObject({ status: 'done', file: kept });
    const { source } = end.reports![0]!;
    expect(source.file).toBe(`${source.sha256.slice(0, 16)}/${kept}`);
    expect(readFileSync(join(dirs.UPLOADS_DIR, source.file), 'utf8')).toContain('的正文没有数字');
    expect(readdirSync(dirs.UPLOADS_DIR).every((folder) => /^[0-9a-f]{16}$/.test(folder))).toBe(true);
  });

  it('of what the library has is done at once, whatever its name and wherever it came from', async () => {
    const before = await reports();
    for (const [name, content] of [
      ['again.md', greenLoans('白鹭银行', '2437亿元')],
      ['source.md', SOURCE['haiyan.md']],
    ] as const) {
      const response = await send(name, content);
      expect(response.status).toBe(200);
      const job = await jobIn(response);
      expect(job).toMatchObject({ kind: 'upload', status: 'done', reports: [{ held: true }] });
      expect((await follow(job.id)).types).toEqual(['job-end']);
    }
    expect(await reports()).toEqual(before);
  });

  it('fails with the reason when it cannot be read, and leaves nothing behind', async () => {
    const before = readdirSync(dirs.UPLOADS_DIR);
    const { end } = await follow((await jobIn(await send('半份.pdf', '%PDF-1.4\nhalf of it'))).id);
    expect(end).toMatchObject({
      status: 'failed',
      error: { code: 'file_unreadable', message: '半份.pdf is cut off: its end is missing.' },
      failures: [{ file: '半份.pdf' }],
    });
    expect(end.error!.hint).toContain('Copy or download it again');
    const chinese = await fetch(url(`/jobs/${end.id}`), { headers: { 'accept-language': 'zh' } });
    const reason = '文件不完整：缺少结尾部分。';
    expect(await chinese.json()).toMatchObject({
      error: { message: reason },
      failures: [{ file: '半份.pdf', reason }],
    });
    expect(readdirSync(dirs.UPLOADS_DIR)).toEqual(before);
  });

  it('may come together with others, the same one among them; a bad one harms none', async () => {
    const banks = Array.from({ length: 6 }, (_, number) => `雨燕${'甲乙丙丁戊己'[number]}银行`);
    const sent = await Promise.all([
      ...banks.map((bank, number) => send(`${bank}.md`, greenLoans(bank, `${number + 11}亿元`))),
      send('同一份.md', greenLoans(banks[0]!, '11亿元')),
      send('坏.pdf', '%PDF-1.4 broken'),
    ]);
    const ends = await Promise.all(sent.map(async (response) => (await follow((await jobIn(response)).id)).end));
    expect(ends.map(({ status }) => status)).toEqual([...Array<string>(7).fill('done'), 'failed']);
    expect(ends[6]!.reports).toEqual(ends[0]!.reports);
    for (const [number, bank] of banks.entries())
      expect((await ask(service().url, askAbout(bank))).answer).toContain(`${number + 11}亿元`);
  });
});

describe('the list of jobs', () => {
  it('begins with the latest', async () => {
    const listed = await jobs();
    const times = listed.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(listed.length).toBeGreaterThan(10);
    expect((await fetch(url('/jobs/none'))).status).toBe(404);
    expect(await (await fetch(url('/jobs/none'), { headers: { 'accept-language': 'zh' } })).json()).toMatchObject({
      error: { code: 'not_found', message: '没有编号为 none 的任务。' },
    });
  });
});
