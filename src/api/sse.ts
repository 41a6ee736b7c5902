/** Server-sent events: `event: TYPE`, `data: JSON` and an empty line for each. */
import { once } from 'node:events';
import type { Request, Response } from 'express';
import type { ErrorBody } from '../schemas.js';

/** Proxies give up on a silent connection after 30 s to 60 s. */
const HEARTBEAT_MS = 15_000;

/** One event of a stream, by its name and what it tells. */
interface SentEvent {
  type: string;
  data: object;
}

/** JSON unless the caller prefers events, also when any type will do. */
export function wantsEvents(request: Request): boolean {
  return request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream';
}

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-cache, no-transform',
  // nginx would otherwise collect the events and send them together.
  'X-Accel-Buffering': 'no',
} as const;

/**
 * Sends `events` as they come and ends the response. What is thrown before the first event is thrown on, so that it
 * gets its own status; what is thrown later becomes an `error` event with the body that `explain` makes of it.
 * @param options.signal aborts when the caller goes away: nothing more is written then
 */
export async function sendEvents(
  response: Response,
  {
    events,
    signal,
    explain,
    heartbeatMs = HEARTBEAT_MS,
  }: {
    events: AsyncIterable<SentEvent>;
    signal: AbortSignal;
    explain: (thrown: unknown) => ErrorBody;
    heartbeatMs?: number;
  },
): Promise<void> {
  let heartbeat: NodeJS.Timeout | undefined;
  try {
    for await (const event of events) {
      if (signal.aborted) return;
      if (!response.headersSent) {
        response.writeHead(200, HEADERS);
        heartbeat = setInterval(() => response.write(': still working\n\n'), heartbeatMs);
      }
      if (!response.write(eventText(event))) await once(response, 'drain', { signal });
    }
  } catch (thrown) {
    if (signal.aborted) return;
    if (!response.headersSent) throw thrown;
    response.write(eventText({ type: 'error', data: explain(thrown) }));
  } finally {
    clearInterval(heartbeat);
  }
  response.end();
}

/** JSON holds no line breaks, so the data is always one line. */
function eventText({ type, data }: SentEvent): string {
  return `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
