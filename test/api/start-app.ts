import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import { createApp, type AppOptions } from '../../src/api/app.js';
import { serve } from '../../src/api/serve.js';
import { fakeService, type ServiceParts } from '../fakes/fake-service.js';

/** A logger whose lines a test can read. */
export function memoryLogger() {
  const lines: Record<string, unknown>[] = [];
  return { lines, logger: pino({}, { write: (line: string) => lines.push(JSON.parse(line)) }) };
}

/** The app over a fake service, on a free port until the test ends. */
export async function startApp(
  parts: ServiceParts = {},
  options: Partial<Pick<AppOptions, 'host' | 'allowedHosts' | 'webDir'>> = {},
) {
  const service = fakeService(parts);
  const { lines, logger } = memoryLogger();
  const app = createApp({ service, host: '127.0.0.1', allowedHosts: [], webDir: 'no-such-folder', logger, ...options });
  const server = await serve({ app, host: '127.0.0.1', port: 0, logger });
  onTestFinished(server.close);
  return { ...server, service, lines };
}

export interface Call {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A call through node:http, which unlike fetch lets a test set Host and Origin. */
export async function call(url: string, { method = 'GET', headers, body }: Call = {}) {
  const sent = request(url, { method, headers, agent: false });
  sent.end(body);
  const [response]: [IncomingMessage] = (await once(sent, 'response')) as [IncomingMessage];
  const received = await text(response);
  const isJson = response.headers['content-type']?.startsWith('application/json') ?? false;
  return {
    status: response.statusCode,
    headers: response.headers,
    text: received,
    body: isJson ? JSON.parse(received) : undefined,
  };
}

/** POSTs `value` as JSON. */
export function post(url: string, value: unknown, headers: Record<string, string> = {}) {
  return call(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  });
}
