import { describe, expect, it } from 'vitest';
import { answer, status } from './samples.js';
import { call, post, startApp } from './start-app.js';

describe('the log of requests', () => {
  it('has one line a request with id, path and status, and nothing of what was asked', async () => {
    const { url, lines } = await startApp({ answer: async () => answer });
    const headers = { authorization: 'Bearer my-token', 'x-request-id': 'proxy-7' };
    const answered = await post(`${url}/api/v1/answers?who=me`, { question: '张三的保单' }, headers);
    expect(answered.headers['x-request-id']).toBe('proxy-7');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 30,
      req: { id: 'proxy-7', method: 'POST', path: '/api/v1/answers' },
      res: { statusCode: 200 },
    });
    expect(JSON.stringify(lines)).not.toMatch(/张三|保单|my-token|who=me/);
  });

  it.each(['{"question": "张三', '{"question": "张三", "mode": "x"}'])(
    'keeps even a refused body out: %s',
    async (body) => {
      const { url, lines } = await startApp();
      await call(`${url}/api/v1/answers`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      expect(lines).toHaveLength(1);
      expect(JSON.stringify(lines)).not.toContain('张三');
    },
  );

  it('masks personal numbers in an address and in what went wrong', async () => {
    const { url, lines } = await startApp({
      storedAnswer: (id) => {
        throw new Error(`no such table near ${id}`);
      },
    });
    const asked = encodeURIComponent('张三的手机１３８１２３４５６７８');
    expect(await call(`${url}/api/v1/answers/${asked}`)).toMatchObject({ status: 500 });
    await call(`${url}/api/v1/answers/zs%40example.com/%E0%A4`);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      req: { path: '/api/v1/answers/张三的手机〔电话号码〕' },
      err: { type: 'Error', message: 'no such table near 张三的手机〔电话号码〕' },
    });
    expect(JSON.stringify(lines)).not.toMatch(/5678|５６７８/);
  });

  it('makes an id when none is sent or the one sent could forge a line', async () => {
    const { url } = await startApp();
    for (const sent of ['', 'a b', 'x'.repeat(500)]) {
      const made = (await call(`${url}/healthz`, { headers: { 'x-request-id': sent } })).headers['x-request-id'];
      expect(made).toMatch(/^[\da-f-]{36}$/);
    }
  });

  it('is quiet about health checks, also while there is no library', async () => {
    const { url, lines } = await startApp({ status: () => ({ ...status, status: 'no_library' }) });
    await call(`${url}/healthz`);
    await call(`${url}/readyz`);
    expect(lines).toEqual([]);
  });

  it('is not quiet about a health check that fails', async () => {
    const { url, lines } = await startApp();
    expect(await call(`${url}/readyz`)).toMatchObject({ status: 500 });
    expect(lines).toHaveLength(1);
  });
});
