/** One server-sent event; `id` and `retry` fields are left out, since answers do not use them. */
export interface SseMessage {
  event: string;
  data: string;
}

/** A carriage return that ends a network chunk waits for the next one, which may bring its line feed. */
const LINE_END = /\r\n|\n|\r(?=[^\n])/;
const LINE_END_AT_CLOSE = /\r\n|\n|\r/;

/**
 * Reads server-sent events out of network chunks, which may be cut anywhere, also inside a character.
 * An event that the stream's end cuts off is dropped, as the HTML standard asks.
 */
export async function* parseSse(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SseMessage, void, undefined> {
  const decoder = new TextDecoder();
  const pending = new PendingEvent();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(LINE_END);
    rest = lines.pop() ?? '';
    yield* messagesOf(lines, pending);
  }
  const lines = (rest + decoder.decode()).split(LINE_END_AT_CLOSE);
  lines.pop();
  yield* messagesOf(lines, pending);
}

function* messagesOf(lines: readonly string[], pending: PendingEvent): Generator<SseMessage, void, undefined> {
  for (const line of lines) {
    const message = pending.take(line);
    if (message) yield message;
  }
}

/** Gathers the lines of one event; a blank line ends it. */
class PendingEvent {
  #event = '';
  #data: string[] = [];

  take(line: string): SseMessage | undefined {
    if (line === '') return this.#end();
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#event = value;
    if (field === 'data') this.#data.push(value);
    return undefined;
  }

  #end(): SseMessage | undefined {
    const message = { event: this.#event || 'message', data: this.#data.join('\n') };
    const empty = this.#data.length === 0;
    this.#event = '';
    this.#data = [];
    return empty ? undefined : message;
  }
}
