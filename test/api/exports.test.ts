import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../ask.js';
import { startService, type RunningService } from '../service.js';

let service: RunningService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const exported = (path: string) => fetch(`${service.url}/api/v1/${path}`);

describe('an export', () => {
  it.each([
    ['', 'text/markdown; charset=utf-8', 'md'],
    ['?format=md', 'text/markdown; charset=utf-8', 'md'],
    ['?format=docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ])('is a file with a name and a type: %s', async (query, type, extension) => {
    const { id, asOf } = await ask(service.url, { question: '产品"体验"分哪五层？(*)', conversationId: 'named' });
    for (const path of [`answers/${id}`, 'conversations/named']) {
      const response = await exported(`${path}/export${query}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
      const disposition = response.headers.get('content-disposition')!;
      const [, plain, encoded] = /^attachment; filename="([\w.-]+)"; filename\*=UTF-8''([\w.~%-]+)$/u.exec(
        disposition,
      )!;
      expect(plain).toBe(`yinju-${asOf}.${extension}`);
      expect(decodeURIComponent(encoded!)).toBe(`引据-产品 体验 分哪五层？( )-${asOf}.${extension}`);
    }
  });

  it('is in the language of its question', async () => {
    const asked = { question: 'How accurate is the assistant of Bank of Changsha?', conversationId: 'english' };
    const { id } = await ask(service.url, asked);
    for (const path of [`answers/${id}`, 'conversations/english']) {
      const text = await (await exported(`${path}/export`)).text();
      expect(text).toContain(`# ${asked.question}`);
      expect(text).toContain('# Sources');
      expect(text).toContain('not investment advice');
    }
  });

  it('of a conversation in which nothing was asked says so by being empty', async () => {
    await fetch(`${service.url}/api/v1/conversations`, { method: 'POST' }).then(async (made) => {
      const { id } = await made.json();
      expect(await (await exported(`conversations/${id}/export`)).text()).toMatch(/^# 对话\n\n\*导出时间/u);
      expect((await exported(`conversations/${id}/export?format=docx`)).status).toBe(200);
    });
  });

  it('holds a long conversation whole', async () => {
    const questions = Array.from({ length: 205 }, (_, at) => `谢谢${at}`);
    for (const question of questions) await ask(service.url, { question, conversationId: 'long', history: [] });
    const text = await (await exported('conversations/long/export')).text();
    expect([...text.matchAll(/^## (谢谢\d+)$/gmu)].map(([, question]) => question)).toEqual(questions);
  });
});
