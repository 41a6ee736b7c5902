import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { jobListSchema, jobSchema, startedDeletionSchema, startedJobSchema, type Job } from '../../src/job-schemas.js';
import { reportListSchema, type Report } from '../../src/schemas.js';
import type { SettingName } from '../../src/settings.js';
import { startService, type RunningService } from '../service.js';

/** A report that asks for nothing of the others. */
export function greenLoans(bank: string, amount: string): string {
  return `# ${bank}绿色金融报告\n\n## 绿色贷款\n\n${bank}2024年绿色贷款余额为${amount}，主要投向清洁能源和节能改造项目。\n`;
}

export const askAbout = (bank: string) => ({ question: `${bank}2024年绿色贷款余额是多少？` });

/** The report that stands in the source folder. */
export const SOURCE = { 'haiyan.md': greenLoans('海燕银行', '312亿元') };

/** The whole service over one small source folder, with library, records and uploads of its own. */
export function uploadsInTest(env: Partial<Record<SettingName, string>> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'yinju-uploads-'));
  const sources = join(root, 'reports');
  const dirs = {
    LIBRARY_DIR: join(root, 'index'),
    RECORDS_DIR: join(root, 'records'),
    UPLOADS_DIR: join(root, 'uploads'),
  };
  let service: RunningService;
  const start = async () => {
    service = await startService({ sources: [sources], env: { ...dirs, ...env } });
  };
  beforeAll(async () => {
    mkdirSync(sources);
    for (const [name, text] of Object.entries(SOURCE)) writeFileSync(join(sources, name), text);
    await start();
    await service.reindex([sources]);
  });
  afterAll(async () => {
    await service.close();
    rmSync(root, { recursive: true });
  });
  const url = (path: string) => `${service.url}/api/v1${path}`;
  const json = async (path: string): Promise<unknown> => (await fetch(url(path))).json();
  return {
    dirs,
    sources,
    service: () => service,
    url,
    /** The response to a form with one file. */
    send: (
      name: string,
      content: string | Uint8Array<ArrayBuffer>,
      { tags = [], headers = {} }: { tags?: string[]; headers?: Record<string, string> } = {},
    ): Promise<Response> => {
      const form = new FormData();
      form.append('file', new Blob([content]), name);
      for (const tag of tags) form.append('tags', tag);
      return fetch(url('/reports'), { method: 'POST', body: form, headers });
    },
    reports: async (): Promise<Report[]> => reportListSchema.parse(await json('/reports')).reports,
    jobs: async (): Promise<Job[]> => jobListSchema.parse(await json('/jobs')).jobs,
    /** Ends the service and starts it again over the same folders. */
    restart: async (between: () => void = () => {}): Promise<void> => {
      await service.close();
      between();
      await start();
    },
    remove: async (id: string) => {
      const response = await fetch(url(`/reports/${id}`), { method: 'DELETE' });
      return startedDeletionSchema.parse(await response.json());
    },
    /** A job's states as they are streamed, until it has ended. */
    follow: async (id: string): Promise<{ types: string[]; states: Job[]; end: Job }> => {
      const response = await fetch(url(`/jobs/${id}`), { headers: { accept: 'text/event-stream' } });
      const events = [...(await response.text()).matchAll(/^event: (.+)\ndata: (.+)$/gm)];
      const states = events.map(([, , data = '']) => jobSchema.parse(JSON.parse(data)));
      const end = states.at(-1);
      if (end === undefined) throw new Error('the stream holds no job');
      return { types: events.map(([, type = '']) => type), states, end };
    },
  };
}

/** The job that a response tells of. */
export async function jobIn(response: Response): Promise<Job> {
  return startedJobSchema.parse(await response.json()).job;
}
