/** One log line a request, without what was asked: questions may hold personal data. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pinoHttp, type HttpLogger } from 'pino-http';
import { maskPersonalData } from '../privacy/mask-personal-data.js';

/** The logger that the API writes to. */
export type ApiLogger = HttpLogger['logger'];

const HEALTH_CHECKS: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** What a proxy may send on as request id: short, and nothing that could forge a log line. */
const usableId = /^[\w.:-]{1,128}$/;

/** Gives each request an id, in `request.id` and the header x-request-id, and logs how it ended. */
export function requestLog(logger: ApiLogger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: takeOrMakeId,
    customLogLevel: levelOf,
    serializers: {
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: maskedPath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
      // What failed on a question may repeat it.
      err: ({ message, stack, ...error }: { message: string; stack: string }) => ({
        ...error,
        message: maskPersonalData(message).text,
        stack: maskPersonalData(stack).text,
      }),
    },
  });
}

function takeOrMakeId(request: IncomingMessage, response: ServerResponse): string {
  const sent = request.headers['x-request-id'];
  const id = typeof sent === 'string' && usableId.test(sent) ? sent : randomUUID();
  response.setHeader('x-request-id', id);
  return id;
}

/** Health checks come every few seconds: only a fault of ours among them is worth a line. */
function levelOf(request: IncomingMessage, response: ServerResponse, error?: Error): 'silent' | 'info' | 'error' {
  if (error || response.err) return 'error';
  if (HEALTH_CHECKS.has(pathOf(request.url))) return 'silent';
  return response.statusCode >= 500 ? 'error' : 'info';
}

function pathOf(url = ''): string {
  return url.split('?', 1)[0] ?? '';
}

/** A question that was put into the address by mistake is logged without its personal numbers. */
function maskedPath(url: string): string {
  const path = pathOf(url);
  const { text, counts } = maskPersonalData(decoded(path));
  return Object.keys(counts).length > 0 ? text : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
