/** One log line a request, without what was asked: questions may hold personal data. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pinoHttp, type HttpLogger } from 'pino-http';

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
        path: pathOf(request.url),
      }),
      res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
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
