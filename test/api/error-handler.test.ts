import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { YinjuError, type ErrorCode } from '../../src/errors.js';
import { errorSchema, MAX_QUESTION_LENGTH, type Answer } from '../../src/schemas.js';
import { call, post, startApp } from './start-app.js';

const zh = { 'accept-language': 'zh-CN,zh;q=0.9' };
const json = { 'content-type': 'application/json' };

describe('a request that does not fit', () => {
  it.each([
    [{}, 'question is missing.'],
    [{ question: 7 }, 'question (7) is not of type string.'],
    [{ question: 'x'.repeat(MAX_QUESTION_LENGTH + 1) }, 'question is longer than 2000 characters.'],
    [{ question: '？！' }, 'question holds no word or number: write what you want to know.'],
    [{ question: 'a', mode: 'magic' }, 'mode ("magic") is none of "auto", "extractive", "model".'],
    [{ question: 'a', asOf: 'today' }, 'asOf ("today") is not a date such as 2025-03-31.'],
    [{ question: 'a', filter: { tags: [''] } }, 'filter.tags[0] ("") is too short (at least 1).'],
    [{ question: 'a', top_k: 3 }, 'The body has a field that is not known: "top_k".'],
    [[], 'The body is not of type object.'],
    ['text', 'The body ("text") is not of type object.'],
  ])('is told what is wrong: %j', async (body, message) => {
    const { url, service } = await startApp();
    const refused = await post(`${url}/api/v1/answers`, body);
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({ code: 'invalid_request', message });
    expect(refused.body.error.hint).toContain('question, history, conversationId, filter, asOf, mode');
    expect(service.calls).toEqual([]);
  });

  it.each([
    ['limit=0', 'limit (0) is less than 1.'],
    ['limit=501', 'limit (501) is more than 500.'],
    ['limit=x', 'limit is not of type number.'],
    ['page=2', 'The query has a field that is not known: "page".'],
  ])('is told what is wrong in its query: %s', async (query, message) => {
    const { url } = await startApp();
    expect((await call(`${url}/api/v1/reports?${query}`)).body.error.message).toBe(message);
  });

  it('is told in Chinese when the caller reads Chinese', async () => {
    const { url } = await startApp();
    const ask = async (body: unknown) => (await post(`${url}/api/v1/answers`, body, zh)).body.error.message;
    expect(await ask({})).toBe('question 缺失。');
    expect(await ask({ question: '？' })).toBe('question 没有可检索的文字或数字，请写出想了解的内容。');
    expect(await ask({ question: 'x'.repeat(MAX_QUESTION_LENGTH + 1) })).toBe('question 超过 2000 个字符。');
    expect(await ask({ question: 'a', mode: 'x' })).toBe('mode ("x") 只能是 "auto", "extractive", "model"。');
    expect(await ask({ extra: 1, question: 'a' })).toBe('请求内容含有未知字段 "extra"。');
    expect((await call(`${url}/nowhere`, { headers: zh })).body.error.message).toContain('没有 GET /nowhere');
  });
});

describe('a body that cannot be read', () => {
  const cases: [string, number, string, { headers?: Record<string, string>; body?: string }][] = [
    ['no body', 415, 'type or encoding', {}],
    ['an empty one', 400, 'question is missing', { headers: json, body: '' }],
    ['half an object', 400, 'not valid JSON', { headers: json, body: '{"question": ' }],
    [
      'a longer one than 512 kB',
      413,
      'larger than 512kb',
      { headers: json, body: JSON.stringify('x'.repeat(600_000)) },
    ],
    ['plain text', 415, 'type or encoding', { headers: { 'content-type': 'text/plain' }, body: '净利润' }],
    ['no type', 415, 'type or encoding', { body: '{"question":"a"}' }],
    [
      'another character set',
      415,
      'type or encoding',
      { headers: { 'content-type': 'application/json; charset=gbk' }, body: '{}' },
    ],
    ['an unknown packing', 415, 'type or encoding', { headers: { ...json, 'content-encoding': 'zip' }, body: '{}' }],
    ['a broken packing', 400, 'cannot be read', { headers: { ...json, 'content-encoding': 'gzip' }, body: '{}' }],
  ];
  it.each(cases)('%s: %i, %s', async (_name, status, message, sent) => {
    const { url } = await startApp();
    for (const path of ['/api/v1/answers', '/api/v1/search']) {
      const refused = await call(`${url}${path}`, { method: 'POST', ...sent });
      expect(refused.status).toBe(status);
      const { error } = errorSchema.parse(refused.body);
      if (path.endsWith('answers')) expect(error.message).toContain(message);
      expect(error.hint).not.toBe('');
    }
  });

  it('does not grow past the limit when it is unpacked', async () => {
    const { url } = await startApp();
    const response = await fetch(`${url}/api/v1/answers`, {
      method: 'POST',
      headers: { ...json, 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify({ question: 'x'.repeat(5_000_000) })),
    });
    expect(response.status).toBe(413);
  });
});

describe('an unknown address', () => {
  it.each([
    ['GET', '/api/v1/nothing', 404],
    ['GET', '/api/v1/answers', 404],
    ['PUT', '/api/v1/reports/r1', 404],
    ['GET', '/api/v1/reports/%E0%A4%A', 400],
  ])('%s %s: %i', async (method, path, status) => {
    const { url } = await startApp();
    const refused = await call(`${url}${path}`, { method });
    expect(refused.status).toBe(status);
    expect(() => errorSchema.parse(refused.body)).not.toThrow();
  });

  it('is named, but not without end', async () => {
    const { url } = await startApp();
    const { error } = (await call(`${url}/${'x'.repeat(5_000)}`)).body;
    expect(error.message).toContain('GET /xxx');
    expect(error.message.length).toBeLessThan(200);
  });
});

describe('a fault of the service', () => {
  const failing = (thrown: unknown) => ({ answer: () => Promise.reject<Answer>(thrown) });

  it('is a 500 that tells nothing of the inside but the id under which the log has it', async () => {
    const { url, lines } = await startApp(failing(new Error('secret detail at /srv/data')));
    const failed = await post(`${url}/api/v1/answers`, { question: 'a' });
    expect(failed.status).toBe(500);
    expect(failed.text).not.toContain('secret');
    expect(failed.body.error.hint).toContain(failed.headers['x-request-id']);
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 50, err: expect.objectContaining({ message: 'secret detail at /srv/data' }) }),
    );
  });

  it.each(['a string', { status: 400 }, new SyntaxError('in the service')])(
    'is never blamed on the caller: %o',
    async (thrown) => {
      const { url } = await startApp(failing(thrown));
      expect(await post(`${url}/api/v1/answers`, { question: 'a' })).toMatchObject({
        status: 500,
        body: { error: { code: 'internal' } },
      });
    },
  );

  const statuses: [ErrorCode, number][] = [
    ['library_busy', 503],
    ['cancelled', 503],
    ['configuration', 500],
    ['not_found', 404],
    ['invalid_request', 400],
  ];
  it.each(statuses)('goes out in its own words when it has some: %s is %i', async (code, status) => {
    const { url } = await startApp(failing(new YinjuError({ code, message: 'What is wrong.', hint: 'What to do.' })));
    expect(await post(`${url}/api/v1/answers`, { question: 'a' })).toMatchObject({
      status,
      body: { error: { code, message: 'What is wrong.', hint: 'What to do.' } },
    });
  });

  const ofTheLibrary: [ErrorCode, string, string][] = [
    ['library_missing', 'There is no library', '尚未建立'],
    ['library_outdated', 'another version of this program', '其他版本'],
    ['library_damaged', 'The library is damaged', '已损坏'],
  ];
  it.each(ofTheLibrary)(
    'tells of %s in both languages, without folders and SQL, which the log has',
    async (code, en, chinese) => {
      const inside = 'The library in /srv/data cannot be read: database disk image is malformed.';
      const { url, lines } = await startApp(failing(new YinjuError({ code, message: inside, hint: 'In /srv/data.' })));
      for (const [headers, words] of [
        [{}, en],
        [zh, chinese],
      ] as const) {
        const { status, text, body } = await post(`${url}/api/v1/answers`, { question: 'a' }, headers);
        expect(status).toBe(503);
        expect(body.error).toMatchObject({ code, message: expect.stringContaining(words) });
        expect(body.error.hint).toContain('npm run reindex');
        expect(text).not.toMatch(/srv|malformed/);
      }
      expect(lines).toContainEqual(expect.objectContaining({ err: expect.objectContaining({ message: inside }) }));
    },
  );
});
