import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/app.js';
import { fakeService } from '../fakes/fake-service.js';
import { answer } from './samples.js';
import { call, memoryLogger, post, startApp } from './start-app.js';

const options = { host: 'yinju.internal', allowedHosts: ['reports.example.com:8443', 'fd00::1'] };

async function statusUnder(headers: Record<string, string>): Promise<number | undefined> {
  const { url } = await startApp({ answer: async () => answer }, options);
  return (await post(`${url}/api/v1/answers`, { question: 'a' }, headers)).status;
}

describe('the Host header', () => {
  it.each([
    'localhost',
    'LOCALHOST:3000',
    '127.0.0.1:80',
    '[::1]:3000',
    'yinju.internal',
    'reports.example.com',
    'reports.example.com:1',
    '[fd00:0::1]',
  ])('may be %s', async (host) => {
    expect(await statusUnder({ host })).toBe(200);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example:3000',
    'localhost@evil.example',
    'evil.example#localhost',
    'localhost/evil',
    'example.com',
    '192.168.1.5',
  ])('may not be %j', async (host) => {
    const { url, service } = await startApp({}, options);
    const refused = await call(`${url}/api/v1/status`, { headers: { host } });
    expect(refused).toMatchObject({ status: 403, body: { error: { code: 'not_allowed' } } });
    expect(refused.body.error.hint).toContain('ALLOWED_HOSTS');
    expect(service.calls).toEqual([]);
  });
});

describe('no Host header', () => {
  it('is refused, as old clients may leave it out', async () => {
    const { port } = await startApp({}, options);
    const socket = connect(port, '127.0.0.1');
    socket.end('GET /healthz HTTP/1.0\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1.1 403 /);
  });
});

describe('the Origin header', () => {
  it.each([
    ['localhost:3000', 'http://localhost:3000'],
    ['localhost:3000', 'http://127.0.0.1:3000'],
    ['localhost', 'http://localhost'],
    ['reports.example.com', 'https://reports.example.com'],
    ['reports.example.com:443', 'https://reports.example.com'],
  ])('passes on host %s from %s', async (host, origin) => {
    expect(await statusUnder({ host, origin })).toBe(200);
  });

  it.each([
    ['localhost:3000', 'http://evil.example'],
    ['localhost:3000', 'http://evil.example:3000'],
    ['localhost:3000', 'http://localhost:5000'],
    ['localhost:3000', 'https://localhost'],
    ['localhost:3000', 'null'],
    ['localhost:3000', ''],
    ['localhost:3000', 'file://localhost:3000'],
    ['reports.example.com', 'http://reports.example.com:443'],
  ])('is refused on host %s from %j', async (host, origin) => {
    const { url, service } = await startApp({}, options);
    const refused = await post(`${url}/api/v1/answers`, { question: 'a' }, { host, origin });
    expect(refused).toMatchObject({ status: 403, body: { error: { code: 'not_allowed' } } });
    expect(service.calls).toEqual([]);
  });

  it('is checked for GET too, and no other site is ever let in by a response header', async () => {
    const { url } = await startApp({}, options);
    const refused = await call(`${url}/healthz`, { headers: { origin: 'http://evil.example' } });
    expect(refused.status).toBe(403);
    expect(refused.headers).not.toHaveProperty('access-control-allow-origin');
    expect(
      await call(`${url}/api/v1/answers`, { method: 'OPTIONS', headers: { origin: 'http://evil.example' } }),
    ).toMatchObject({
      status: 403,
    });
  });
});

describe('Sec-Fetch-Site', () => {
  it('refuses what another site sends, but lets its links lead here', async () => {
    expect(await statusUnder({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await statusUnder({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    const { url } = await startApp({}, options);
    expect(await call(`${url}/healthz`, { headers: { 'sec-fetch-site': 'cross-site' } })).toMatchObject({
      status: 200,
    });
  });
});

describe('the configured names', () => {
  it.each(['two words', 'https://reports.example.com', 'a/b'])('are refused at start when one is %j', (name) => {
    const { logger } = memoryLogger();
    const create = () =>
      createApp({ service: fakeService(), host: '127.0.0.1', allowedHosts: [name], webDir: '', logger });
    expect(create).toThrow(expect.objectContaining({ code: 'configuration', message: expect.stringContaining(name) }));
  });
});
