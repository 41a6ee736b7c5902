import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { wholeConversationSchema, type WholeConversation } from '../../src/conversation-schemas.js';
import { errorSchema, type Answer } from '../../src/schemas.js';
import { ask, type Asking } from '../ask.js';
import { startService, type RunningService } from '../service.js';

export const QUESTION = '兴业银行的大模型叫什么？';

/** The whole service for the tests of a file, with records of their own, and calls about its conversations. */
export function conversationsInTest() {
  const records = mkdtempSync(join(tmpdir(), 'yinju-conversations-'));
  let service: RunningService;
  beforeAll(async () => {
    service = await startService({ env: { RECORDS_DIR: records } });
  });
  afterAll(async () => {
    await service.close();
    rmSync(records, { recursive: true });
  });
  const base = () => `${service.url}/api/v1/conversations`;
  return {
    records,
    url: () => service.url,
    base,
    asking: (conversationId: string, question: string, more: Partial<Asking> = {}): Promise<Answer> =>
      ask(service.url, { question, conversationId, ...more }),
    read: async (id: string): Promise<WholeConversation> =>
      wholeConversationSchema.parse(await (await fetch(`${base()}/${id}`)).json()),
    send: (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(base() + path, {
        method,
        headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
}

/** The error of a response, once its status is as it should be. */
export async function refusalIn(response: Response, status: number) {
  expect(response.status).toBe(status);
  return errorSchema.parse(await response.json()).error;
}
