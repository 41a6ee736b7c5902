/**
 * The page's only way to the service, but for files, of which send-form.ts tells how much was sent. What goes wrong is thrown as RequestProblem, an abort as its signal's reason.
 */
// Also here: bundled, schemas that several views share are run before the page's entry.
import '../no-eval.js';
import type { z } from 'zod';
import { errorSchema } from '../../schemas.js';
import { RequestProblem } from './problem.js';

/** Where the API stands; also for links to files, which the browser fetches by itself. */
export const API = '/api/v1';

export interface CallOptions {
  signal?: AbortSignal;
  /** The language that the service words its errors in. */
  language: string;
  /** Whether the request is to outlive the page. */
  keepalive?: boolean;
}

interface Call extends CallOptions {
  method?: 'POST' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  /** What is sent, as JSON unless it is a form. */
  body?: object;
}

/** A response with a good status; anything else becomes the problem it tells of. */
export async function callService(path: string, { language, headers, body, ...init }: Call): Promise<Response> {
  const isForm = body instanceof FormData;
  const response = await fetch(`${API}${path}`, {
    ...init,
    headers: {
      ...headers,
      ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
      'Accept-Language': language,
    },
    body: isForm || body === undefined ? body : JSON.stringify(body),
  });
  if (response.ok) return response;
  throw refusalIn(await response.text(), response.status);
}

/** What the service says to a call, checked against its schema. */
export async function callForJson<T>(path: string, schema: z.ZodType<T>, call: Call): Promise<T> {
  const response = await callService(path, call);
  return readJson(await response.text(), { status: response.status, schema });
}

/** The service's words in a response whose status is not good. */
export function refusalIn(text: string, status: number): RequestProblem {
  return new RequestProblem({ kind: 'service', ...readJson(text, { status, schema: errorSchema }).error });
}

/** A response's text, checked against its schema. */
export function readJson<T>(text: string, { status, schema }: { status: number; schema: z.ZodType<T> }): T {
  return readable(status, () => schema.parse(JSON.parse(text)));
}

/** Runs what reads a response; where it cannot, the response was not the service's. */
export function readable<T>(status: number, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    throw new RequestProblem({ kind: 'unreadable', status }, { cause: thrown });
  }
}

/** The query of a URL, without what is undefined or empty. */
export function queryOf(parameters: Record<string, string | number | boolean | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return query.size === 0 ? '' : `?${query.toString()}`;
}
