import { callService, readable, type CallOptions } from './call-service.js';
import { RequestProblem } from './problem.js';
import { parseSse, type SseMessage } from './sse-parser.js';

/**
 * A call's events as they come, each made of its message by `parse`, which gives undefined for what it does not know;
 * ends after the first that is `last`, and throws when the stream breaks off before.
 */
export async function* readEvents<Event>(
  path: string,
  call: CallOptions & { method?: 'POST'; body?: object },
  { parse, isLast }: { parse: (message: SseMessage) => Event | undefined; isLast: (event: Event) => boolean },
): AsyncGenerator<Event, void, undefined> {
  const response = await callService(path, { ...call, headers: { Accept: 'text/event-stream' } });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (!response.body || !isStream) throw new RequestProblem({ kind: 'unreadable', status: response.status });
  for await (const message of parseSse(partsOf(response.body))) {
    const event = readable(response.status, () => parse(message));
    if (event === undefined) continue;
    yield event;
    if (isLast(event)) return;
  }
  throw new RequestProblem({ kind: 'connection' });
}

/** Reads by hand, since not every browser can iterate a stream; leaving the loop closes the connection. */
async function* partsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
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
