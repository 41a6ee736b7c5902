import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  conversationListSchema,
  conversationSchema,
  deletedConversationSchema,
} from '../../src/conversation-schemas.js';
import { postJson } from '../ask.js';
import { startService } from '../service.js';
import { conversationsInTest, QUESTION, refusalIn } from './conversations-in-test.js';

const { records, url, base, asking, read, send } = conversationsInTest();

describe('a deleted conversation', () => {
  it('is gone with its answers until it is restored', async () => {
    const answer = await asking('undone', QUESTION);
    const removed = await send('DELETE', '/undone');
    const { deletedAt, restorableUntil } = deletedConversationSchema.parse(await removed.json());
    expect(Date.parse(restorableUntil) - Date.parse(deletedAt)).toBe(86_400_000);
    const one = `${url()}/api/v1/answers/${answer.id}`;
    for (const address of [`${base()}/undone`, `${base()}/undone/export`, one, `${one}/export`])
      expect((await fetch(address)).status).toBe(404);
    expect((await postJson(`${one}/feedback`, { rating: 'up' })).status).toBe(404);
    const listed = conversationListSchema.parse(await (await fetch(`${base()}?limit=100`)).json());
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
        `${url()}/api/v1/answers`,
        { question: QUESTION, conversationId: `gone ${language}` },
        { accept, 'accept-language': language },
      );
      const error = await refusalIn(response, 410);
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
    await refusalIn(await send('POST', '/late/restore'), 404);
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
      expect(await refusalIn(response, 404)).toMatchObject({ code: 'not_found', message });
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
    const { code, message } = await refusalIn(await send(method, path, body), 400);
    expect(code).toBe('invalid_request');
    expect(message).toContain(name);
    const chinese = await refusalIn(await send(method, path, body, { 'accept-language': 'zh-CN' }), 400);
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
    const error = await refusalIn(await send('DELETE', '/locked'), 503);
    other.exec('ROLLBACK');
    expect(error.code).toBe('records_unwritable');
    expect(error.message).not.toContain(records);
    expect((await send('DELETE', '/locked')).status).toBe(200);
  });
});
