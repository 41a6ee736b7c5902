/** The page's only way to the service. Every function throws RequestProblem, or the signal's reason when aborted. */
import type { z } from 'zod';
import {
  errorSchema,
  reportTextSchema,
  statusSchema,
  type AnswerEvent,
  type answerRequestSchema,
  type ReportText,
  type Status,
} from '../schemas.js';
import { parseAnswerEvent } from './parse-answer-event.js';
import { RequestProblem } from './problem.js';
import { parseSse, type SseMessage } from './sse-parser.js';

const API = '/api/v1';

export type AskRequest = z.input<typeof answerRequestSchema>;

export interface CallOptions {
  signal: AbortSignal;
  /** The language that the service words its errors in. */
  language: string;
}

export async function fetchStatus(options: CallOptions): Promise<Status> {
  return readJson(await call('/status', options), statusSchema);
}

/** The report's reading text, which the offsets of citations point into. */
export async function fetchReportText(reportId: string, options: CallOptions): Promise<ReportText> {
  return readJson(await call(`/reports/${encodeURIComponent(reportId)}/text`, options), reportTextSchema);
}

/** The answer's events as they come; it ends after `answer-end` or `error`, and throws when the stream breaks off before. */
export async function* streamAnswer(
  asked: AskRequest,
  options: CallOptions,
): AsyncGenerator<AnswerEvent, void, undefined> {
  const headers = { 'Content-Type': 'application/json', Accept: 'text/event-stream' };
  const response = await call('/answers', { ...options, method: 'POST', headers, body: JSON.stringify(asked) });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (!response.body || !isStream) throw new RequestProblem({ kind: 'unreadable', status: response.status });
  for await (const message of parseSse(chunksOf(response.body))) {
    const event = readEvent(message, response.status);
    if (!event) continue;
    yield event;
    if (event.type === 'answer-end' || event.type === 'error') return;
  }
  throw new RequestProblem({ kind: 'connection' });
}

/** A response with a good status; anything else becomes the problem it tells of. */
async function call(
  path: string,
  { language, headers, ...init }: CallOptions & { method?: string; headers?: Record<string, string>; body?: string },
): Promise<Response> {
  const response = await fetch(`${API}${path}`, { ...init, headers: { ...headers, 'Accept-Language': language } });
  if (response.ok) return response;
  const { error } = await readJson(response, errorSchema);
  throw new RequestProblem({ kind: 'service', ...error });
}

async function readJson<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  const text = await response.text();
  return readable(response.status, () => schema.parse(JSON.parse(text)));
}

function readEvent(message: SseMessage, status: number): AnswerEvent | undefined {
  return readable(status, () => parseAnswerEvent(message));
}

function readable<T>(status: number, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    throw new RequestProblem({ kind: 'unreadable', status }, { cause: thrown });
  }
}

/** Reads by hand, since not every browser can iterate a stream; leaving the loop closes the connection. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
