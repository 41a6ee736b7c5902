import { afterEach, beforeEach, expect } from 'vitest';
import { YinjuError } from '../../src/errors.js';
import type { Sleep } from '../../src/model/retry.js';
import type { ChatDelta, ChatModel, ChatRequest } from '../../src/ports.js';
import type { Turn } from '../fakes/model-exchange.js';
import * as turns from '../fakes/model-turns.js';
import { startModelServer, type ModelServer } from '../fakes/scripted-model-server.js';

export const NAME = 'scripted';
const KEY = 'sk-right-key';
export const ASKED: ChatRequest = { messages: [{ role: 'user', content: '不良贷款率是多少？' }] };
export const WRITTEN = '不良贷款率为1.2%[E1]。';
/** Short, for an endpoint that sends nothing; no test waits for more than a few such times. */
export const SHORT_MS = 100;
const LONG_MS = 30_000;

/** What a ChatModel over OpenAI's protocol is made of. */
export interface MadeWith {
  baseUrl: string;
  name: string;
  apiKey?: string | undefined;
  silenceMs: number;
  budgetMs: number;
  /** In place of waiting before another try. */
  sleep: Sleep;
}

export type MakeModel = (options: MadeWith) => ChatModel;

export interface Rig {
  readonly server: ModelServer;
  /** How long it would have waited before other tries. */
  readonly pauses: readonly number[];
  model(options?: Partial<MadeWith>): ChatModel;
  /** What a model makes of these turns. */
  ask(turns: Turn | Turn[], options?: Partial<MadeWith>): Promise<{ parts: ChatDelta[]; failure?: unknown }>;
}

/** A scripted server and models that ask it, for each test of the file. */
export function useRig(make: MakeModel): Rig {
  let server: ModelServer;
  let pauses: number[];
  beforeEach(async () => {
    server = await startModelServer({ apiKey: KEY, models: [NAME] });
    pauses = [];
  });
  afterEach(() => server.close());
  const model = (options: Partial<MadeWith> = {}) =>
    make({
      baseUrl: server.url,
      name: NAME,
      apiKey: KEY,
      silenceMs: LONG_MS,
      budgetMs: LONG_MS,
      sleep: async (ms) => void pauses.push(ms),
      ...options,
    });
  return {
    get server() {
      return server;
    },
    get pauses() {
      return pauses;
    },
    model,
    ask: (scripted, options) => {
      server.script(...[scripted].flat());
      return readAll(model(options).stream(ASKED));
    },
  };
}

export const ended = (reason: string, more: object = {}) => ({ type: 'end', reason, ...more });
export const usage = (completionTokens: number) => ({ usage: { promptTokens: 12, completionTokens } });

/** Everything that comes, and what it fails with. */
export async function readAll(stream: AsyncIterable<ChatDelta>): Promise<{ parts: ChatDelta[]; failure?: unknown }> {
  const parts: ChatDelta[] = [];
  try {
    for await (const delta of stream) parts.push(delta);
    return { parts };
  } catch (failure) {
    return { parts, failure };
  }
}

export function textOf(parts: readonly ChatDelta[], type: 'text' | 'reasoning' = 'text'): string {
  return parts.map((part) => (part.type === type && 'text' in part ? part.text : '')).join('');
}

export function expectModelFailure(failure: unknown, words: string): void {
  expect(failure).toBeInstanceOf(YinjuError);
  const { code, message, hint } = failure as YinjuError;
  expect(code).toBe('model_failed');
  expect(message).toContain(words);
  expect(hint).toMatch(/^[A-Z].+\.$/);
}

/** Chunks as they are, then the answer. */
export function withChunks(chunks: object[], options?: turns.AnswerOptions): Turn {
  return (exchange) => {
    for (const chunk of chunks) exchange.chunk(chunk);
    return turns.answers(WRITTEN, options)(exchange);
  };
}

/** Text as it is, then the answer. */
export function withRaw(sent: string): Turn {
  return (exchange) => {
    exchange.raw(sent);
    return turns.answers(WRITTEN)(exchange);
  };
}
