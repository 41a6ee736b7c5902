import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  conversationListSchema,
  conversationSchema,
  deletedConversationSchema,
  wholeConversationSchema,
  type WholeConversation,
} from '../../src/conversation-schemas.js';
import { errorSchema } from '../../src/schemas.js';
import { ask, askStream, postJson, type Asking } from '../ask.js';
import { startService, type RunningService } from '../service.js';

const QUESTION = '兴业银行的大模型叫什么？';

let records: string;
let service: RunningService;
let base: string;
beforeAll(async () => {
  records = mkdtempSync(join(tmpdir(), 'yinju-conversations-'));
  service = await startService({ env: { RECORDS_DIR: records } });
  base = `${service.url}/api/v1/conversations`;
});
afterAll(async () => {
  await service.close();
  rmSync(records, { recursive: true });
});

const asking = (conversationId: string, question: string, more: Partial<Asking> = {}) =>
  ask(service.url, { question, conversationId, ...more });
const read = async (id: string): Promise<WholeConversation> =>
  wholeConversationSchema.parse(await (await fetch(`${base}/${id}`)).json());
const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(base + path, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const refusal = async (response: Response, status: number) => {
  expect(response.status).toBe(status);
  return errorSchema.parse(await response.json()).error;
};

describe('a conversation', () => {
  it('is made by the first answer that names it, and read again as it was', async () => {
    const first = await asking('kept', QUESTION);
    const { answer: second } = await askStream(service.url, { question: '产品体验分哪五层？', conversationId: 'kept' });
    const refused = await asking('kept', '明天杭州的天气怎么样？');
    const { turns, ...conversation } = await read('kept');
    expect(conversation).toMatchObject({ id: 'kept', title: QUESTION, answers: 3 });
    expect(turns.map(({ answer }) => answer)).toEqual(
      [first, second, refused].map((answer) => ({
        ...answer,
        citations: answer.citations.map((citation) => ({ ...citation, source: 'same' })),
      })),
    );
    expect(turns.map(({ question }) => question)).toEqual([QUESTION, '产品体验分哪五层？', '明天杭州的天气怎么样？']);
    expect(turns[0]!.answer.conversationId).toBe('kept');
  });

  it('is made empty, with an id of its own or a given one, and takes the title of its first question', async () => {
    const made = await send('POST', '');
    expect(made.status).toBe(201);
    const { id, title, answers } = conversationSchema.parse(await made.json());
    expect([title, answers]).toEqual(['', 0]);
    const named = await send('POST', '', { id: 'named', title: '年报' });
    expect(named.status).toBe(201);
    expect((await send('POST', '', { id: 'named', title: '别的' })).status).toBe(200);
    for (const one of [id, 'named']) await asking(one, QUESTION);
    expect((await read(id)).title).toBe(QUESTION);
    expect((await read('named')).title).toBe('年报');
  });

  it('is the history of a follow-up that brings none', async () => {
    await asking('follow', QUESTION);
    expect(await asking('follow', '那北京银行呢？')).toMatchObject({ understoodAs: '北京银行的大模型叫什么？' });
    const { answer } = await askStream(service.url, { question: '那农业银行呢？', conversationId: 'follow' });
    expect(answer.understoodAs).toBe('农业银行的大模型叫什么？');
    // What the answer was made from is in its record, so that a replay makes it from the same.
    const replay = await postJson(`${service.url}/api/v1/answers/${answer.id}/replay`, {});
    expect(await replay.json()).toMatchObject({ same: true, answer: { understoodAs: answer.understoodAs } });
    expect((await read('follow')).answers).toBe(3);
  });

  it('is not its history when the client brings one, an empty one too', async () => {
    await asking('own', QUESTION);
    expect(await asking('own', '那北京银行呢？', { history: [] })).not.toHaveProperty('understoodAs');
    const history = [{ role: 'user', content: '捷蓝航空用ASAPP每次对话能省多少秒？' }];
    const { understoodAs } = await asking('own', '那北京银行呢？', { history });
    expect(understoodAs).not.toContain('大模型叫什么');
  });

  it('holds no personal number that was asked with', async () => {
    await asking('personal', `13812345678问：${QUESTION}`);
    const conversation = await read('personal');
    expect(conversation.title).toBe(`〔电话号码〕问：${QUESTION}`);
    expect(JSON.stringify(conversation)).not.toContain('13812345678');
    expect(await asking('personal', '那北京银行呢？')).toMatchObject({ conversationId: 'personal' });
  });

  it('is read a page of turns at a time', async () => {
    for (let at = 0; at < 3; at += 1) await asking('long', '谢谢');
    const first = wholeConversationSchema.parse(await (await fetch(`${base}/long?limit=2`)).json());
    expect(first.turns).toHaveLength(2);
    const rest = await fetch(`${base}/long?limit=2&cursor=${encodeURIComponent(first.nextCursor!)}`);
    const { turns, nextCursor } = wholeConversationSchema.parse(await rest.json());
    expect([turns.length, nextCursor]).toEqual([1, undefined]);
  });

  it('is renamed', async () => {
    await asking('renamed', QUESTION);
    const renamed = await send('PATCH', '/renamed', { title: ' 给张三的\n说明 ' });
    expect(conversationSchema.parse(await renamed.json()).title).toBe('给张三的 说明');
    expect((await read('renamed')).title).toBe('给张三的 说明');
  });
});

describe('the list of conversations', () => {
  it('is searched and read a page at a time', async () => {
    for (const name of ['q1', 'q2', 'q3']) await asking(name, `${QUESTION} 火星${name}`);
    const page = async (query: string) => conversationListSchema.parse(await (await fetch(`${base}?${query}`)).json());
    const first = await page('q=%E7%81%AB%E6%98%9F&limit=2');
    expect(first.conversations.map(({ id }) => id)).toEqual(['q3', 'q2']);
    const second = await page(`q=%E7%81%AB%E6%98%9F&limit=2&cursor=${encodeURIComponent(first.nextCursor!)}`);
    expect(second.conversations.map(({ id }) => id)).toEqual(['q1']);
    expect(second.nextCursor).toBeUndefined();
    expect((await page('q=q2')).conversations).toHaveLength(1);
    expect((await page('')).conversations[0]?.id).toBe('q3');
  });
});

describe('a deleted conversation', () => {
  it('is gone with its answers until it is restored', async () => {
    const answer = await asking('undone', QUESTION);
    const removed = await send('DELETE', '/undone');
    const { deletedAt, restorableUntil } = deletedConversationSchema.parse(await removed.json());
    expect(Date.parse(restorableUntil) - Date.parse(deletedAt)).toBe(86_400_000);
    const one = `${service.url}/api/v1/answers/${answer.id}`;
    for (const url of [`${base}/undone`, `${base}/undone/export`, one, `${one}/export`])
      expect((await fetch(url)).status).toBe(404);
    expect((await postJson(`${one}/feedback`, { rating: 'up' })).status).toBe(404);
    const listed = conversationListSchema.parse(await (await fetch(`${base}?limit=100`)).json());
    expect(listed.conversations.map(({ id }) => id)).not.toContain('undone');

    const restored = await send('POST', '/undone/restore');
    expect(conversationSchema.parse(await restored.json())).toMatchObject({ id: 'undone', answers: 1 });
    expect((await fetch(one)).status).toBe(200);
    expect((await read('undone')).turns).toHaveLength(1);
  });

  it.each([
    ['en', 'This conversation was deleted.'],
    ['zh', '该对话已删除。'],
  ])('is asked no further, whole or as a stream, in the language %s', async (language, message) => {
    await asking(`gone ${language}`, QUESTION);
    await send('DELETE', `/${encodeURIComponent(`gone ${language}`)}`);
    for (const accept of ['application/json', 'text/event-stream']) {
      const response = await postJson(
        `${service.url}/api/v1/answers`,
        { question: QUESTION, conversationId: `gone ${language}` },
        { accept, 'accept-language': language },
      );
      const error = await refusal(response, 410);
      expect(error).toMatchObject({ code: 'conversation_deleted', message });
      expect(error.hint).toContain('restore');
    }
    expect((await send('POST', '', { id: `gone ${language}` })).status).toBe(410);
  });

  it('is gone for good when its time is over', async () => {
    await asking('late', QUESTION);
    await send('DELETE', '/late');
    const other = new Database(join(records, 'records.db'));
    onTestFinished(() => void other.close());
    other.prepare('UPDATE conversations SET deleted_at = ? WHERE id = ?').run('2025-01-01T00:00:00.000Z', 'late');
    await refusal(await send('POST', '/late/restore'), 404);
    // Records are tidied at the start.
    const next = await startService({ env: { RECORDS_DIR: records } });
    onTestFinished(next.close);
    expect(other.prepare('SELECT count(*) FROM conversations WHERE id = ?').pluck().get('late')).toBe(0);
    expect(await asking('late', QUESTION)).toMatchObject({ conversationId: 'late' });
  });
});

describe('a conversation that there is not', () => {
  it.each([
    ['GET', '', undefined],
    ['PATCH', '', { title: '别的' }],
    ['DELETE', '', undefined],
    ['POST', '/restore', undefined],
    ['GET', '/export', undefined],
  ] as const)('is told of with what to do: %s %s', async (method, tail, body) => {
    for (const [language, message] of [
      ['en', 'No conversation is kept under the id ../x.'],
      ['zh', '没有编号为 ../x 的对话。'],
    ] as const) {
      const response = await send(method, `/${encodeURIComponent('../x')}${tail}`, body, {
        'accept-language': language,
      });
      expect(await refusal(response, 404)).toMatchObject({ code: 'not_found', message });
    }
  });
});

describe('a request that is wrong', () => {
  it.each([
    ['GET', '?cursor=1', undefined, 'cursor'],
    ['GET', "?cursor=2025-01-01T00:00:00.000Z.1'--", undefined, 'cursor'],
    ['GET', '?limit=0', undefined, 'limit'],
    ['GET', '?limit=101', undefined, 'limit'],
    ['GET', `?q=${'x'.repeat(201)}`, undefined, 'q is longer than 200'],
    ['GET', '?q=a&q=b', undefined, 'q'],
    ['GET', '?sort=title', undefined, 'sort'],
    ['GET', '/kept?limit=201', undefined, 'limit'],
    ['GET', '/kept/export?format=pdf', undefined, 'format'],
    ['POST', '', { id: '' }, 'id'],
    ['POST', '', { id: 'x'.repeat(65) }, 'id'],
    ['POST', '', { id: 'x', turns: [] }, 'turns'],
    ['POST', '', [], 'body'],
    ['PATCH', '/kept', { title: ' \n ' }, 'title'],
    ['PATCH', '/kept', { title: 'x'.repeat(201) }, 'title'],
    ['PATCH', '/kept', { title: 1 }, 'title'],
    ['PATCH', '/kept', {}, 'title'],
    ['PATCH', '/kept', { title: 'x', id: 'other' }, 'id'],
  ] as const)('is refused with the name of what is wrong: %s %s %j', async (method, path, body, name) => {
    const { code, message } = await refusal(await send(method, path, body), 400);
    expect(code).toBe('invalid_request');
    expect(message).toContain(name);
    const chinese = await refusal(await send(method, path, body, { 'accept-language': 'zh-CN' }), 400);
    expect(chinese.message).toMatch(/\p{Script=Han}/u);
  });

  it('is refused from another site, as whatever changes something', async () => {
    for (const [method, path] of [
      ['POST', ''],
      ['PATCH', '/kept'],
      ['DELETE', '/kept'],
    ] as const) {
      expect((await send(method, path, undefined, { origin: 'http://other.example' })).status).toBe(403);
    }
  });

  it('is told to come again while another program locks the records', async () => {
    await asking('locked', QUESTION);
    const other = new Database(join(records, 'records.db'));
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    const error = await refusal(await send('DELETE', '/locked'), 503);
    other.exec('ROLLBACK');
    expect(error.code).toBe('records_unwritable');
    expect(error.message).not.toContain(records);
    expect((await send('DELETE', '/locked')).status).toBe(200);
  });
});
