/** How a scripted model answers: well, falsely, oddly or not at all. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ToolCall } from '../../src/ports.js';
import { errorBody, type Exchange, type Turn } from './model-exchange.js';

export interface AnswerOptions {
  /** As the protocol has it (`asked`), with the last part as some local servers do, or `never`. */
  usage?: 'asked' | 'with-end' | 'never';
  finishReason?: string;
  /** Whether [DONE] is sent. */
  done?: boolean;
}

/** Writes a text in parts of a few characters, or in the parts given. */
export function answers(written: string | readonly string[], options: AnswerOptions = {}): Turn {
  return (exchange) => {
    for (const content of partsOf(written)) exchange.part({ content });
    finish(exchange, [...partsOf(written)].join('').length, options);
  };
}

/** Answers with what it makes of the call, as a test that knows its own prompts wants it. */
export function answersTo(write: (body: Exchange['call']['body']) => string, options: AnswerOptions = {}): Turn {
  return (exchange) => answers(write(exchange.call.body), options)(exchange);
}

/** Writes the first parts, waits, and writes the others: a test orders events with it. */
export function answersAround(
  wait: Promise<unknown>,
  { before, after }: { before: readonly string[]; after: readonly string[] },
): Turn {
  return async (exchange) => {
    for (const content of before) exchange.part({ content });
    await wait;
    for (const content of after) exchange.part({ content });
    finish(exchange, [...before, ...after].join('').length);
  };
}

/** Writes some parts, then nothing any more, and keeps the connection. */
export function stalls(parts: readonly string[] = []): Turn {
  return (exchange) => parts.forEach((content) => exchange.part({ content }));
}

/** Writes some parts, then breaks the connection off. */
export function cuts(parts: readonly string[] = []): Turn {
  return async (exchange) => {
    for (const content of parts) exchange.part({ content });
    // What was written goes out first.
    if (parts.length > 0) await sleep(20);
    exchange.cut();
  };
}

/** Writes some parts, then ends the connection as if that were all. */
export function stopsShort(parts: readonly string[] = []): Turn {
  return (exchange) => {
    for (const content of parts) exchange.part({ content });
    exchange.end({ done: false });
  };
}

/** Writes on and on, a character at a time, until nobody listens. */
export function trickles({ everyMs = 5 }: { everyMs?: number } = {}): Turn {
  return async (exchange) => {
    const gone = exchange.call.left.then(() => 'gone');
    do exchange.part({ content: '字' });
    while ((await Promise.race([gone, sleep(everyMs)])) !== 'gone');
  };
}

/** Turns a call away with a status and a sentence. */
export function refuses(
  status: number,
  {
    message = `refused with ${status}`,
    code,
    headers,
  }: { message?: string; code?: string; headers?: Record<string, string> } = {},
): Turn {
  return (exchange) => exchange.reply(status, errorBody(message, code), headers);
}

/** Turns a call away with 429, as long as `Retry-After` says. */
export function isBusy(retryAfter?: string): Turn {
  return refuses(429, { ...(retryAfter !== undefined && { headers: { 'retry-after': retryAfter } }) });
}

/** Thinks in a field of its own, then answers. */
export function reasons(thought: string, written: string, { field = 'reasoning_content' } = {}): Turn {
  return (exchange) => {
    for (const part of partsOf(thought)) exchange.part({ [field]: part, content: null });
    return answers(written)(exchange);
  };
}

/** Thinks in a block inside its answer; its tags are spread over parts. */
export function thinks(thought: string, written: string): Turn {
  return answers(`<think>\n${thought}\n</think>\n\n${written}`);
}

/** Asks for tools to be called: each in pieces as OpenAI does, or whole without an index, with or without its id. */
export function callsTools(
  calls: readonly ToolCall[],
  {
    way = 'pieces',
    finishReason = 'tool_calls',
  }: { way?: 'pieces' | 'whole' | 'nameless'; finishReason?: string } = {},
): Turn {
  return (exchange) => {
    for (const [index, { id, name, arguments: given }] of calls.entries()) {
      if (way === 'pieces') {
        exchange.part({ tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] });
        for (const part of partsOf(given)) exchange.part({ tool_calls: [{ index, function: { arguments: part } }] });
      } else {
        const named = way === 'whole' ? { id } : {};
        exchange.part({ tool_calls: [{ ...named, type: 'function', function: { name, arguments: given } }] });
      }
    }
    finish(exchange, 1, { finishReason });
  };
}

/** The answer only where the call leaves a setting out; otherwise 400, in words that name the setting or not. */
export function knowsNo(setting: string, turn: Turn, { names = true }: { names?: boolean } = {}): Turn {
  return (exchange) => {
    if (!(setting in exchange.call.body)) return turn(exchange);
    exchange.reply(400, errorBody(names ? `Unsupported parameter: '${setting}'.` : 'Bad request.'));
  };
}

/** A text with its first figure changed by one. */
export function withFalseFigure(written: string): string {
  return written.replace(/\d+(?=(?:\.\d+)?[^\d\]])/, (figure) => String(Number(figure) + 1));
}

/** A text whose first handle is one that was not given. */
export function withUnknownHandle(written: string): string {
  return written.replace(/\[E\d+\]/, '[E99]');
}

/** The parts of a text, cut inside each of its handles. */
export function cutInHandles(written: string): string[] {
  return written.split(/(?<=\[E?)(?=E?\d+\])/);
}

function finish(exchange: Exchange, completion_tokens: number, options: AnswerOptions = {}): void {
  const { usage = 'asked', finishReason = 'stop', done = true } = options;
  const counted = { prompt_tokens: 12, completion_tokens };
  const { stream, stream_options } = exchange.call.body;
  exchange.part({}, { finishReason, ...(usage === 'with-end' && { usage: counted }) });
  if (usage === 'asked' && (stream !== true || stream_options?.include_usage === true)) exchange.usage(counted);
  exchange.end({ done });
}

/** Parts of three characters, so that words, tags and handles are spread over several. */
function partsOf(written: string | readonly string[]): readonly string[] {
  return typeof written === 'string' ? (written.match(/.{1,3}/gsu) ?? []) : written;
}
