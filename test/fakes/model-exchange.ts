/** One call of OpenAI's protocol and the ways to answer it. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

/** What is read of a request's body, of chat and of embeddings. */
export interface ModelCallBody {
  model: string;
  stream?: boolean;
  stream_options?: { include_usage?: boolean };
  messages?: { role: string; content: string }[];
  temperature?: number;
  max_tokens?: number;
  max_completion_tokens?: number;
  tools?: object[];
  input?: string[];
}

export interface ModelCall {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: ModelCallBody;
  /** Resolves when the connection is closed before the answer has come to its end. */
  readonly left: Promise<void>;
}

export interface ModelUsage {
  prompt_tokens: number;
  completion_tokens: number;
}

/** One call and the ways to answer it. */
export interface Exchange {
  readonly call: ModelCall;
  /** A part of the answer; without streaming, all parts are put together at the end. */
  readonly part: (delta: object, more?: { finishReason?: string; usage?: ModelUsage }) => void;
  /** A chunk as it is, and text as it is: only where the caller streams. */
  readonly chunk: (chunk: object) => void;
  readonly raw: (text: string) => void;
  /** The usage in a chunk of its own. */
  readonly usage: (usage: ModelUsage) => void;
  /** Ends the answer, with [DONE] unless told otherwise. */
  readonly end: (options?: { done?: boolean }) => void;
  /** Answers with a status and a body of JSON, or of text with its own content type. */
  readonly reply: (status: number, body: object | string, headers?: Record<string, string>) => void;
  /** Breaks the connection off. */
  readonly cut: () => void;
}

/** How one call is answered. */
export type Turn = (exchange: Exchange) => void | Promise<void>;

/** The ways to answer a call over its response, streamed or whole as it asks. */
export function openExchange(call: ModelCall, response: ServerResponse): Exchange {
  return call.body.stream ? streamed(call, response) : whole(call, response);
}

export function errorBody(message: string, code: string | null = null): object {
  return { error: { message, code, type: 'invalid_request_error', param: null } };
}

function streamed(call: ModelCall, response: ServerResponse): Exchange {
  const raw = (sent: string) => {
    if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(sent);
  };
  const chunk = (sent: object) => raw(`data: ${JSON.stringify(sent)}\n\n`);
  const named = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: call.body.model };
  return {
    call,
    raw,
    chunk,
    part: (delta, { finishReason = null, usage }: { finishReason?: string | null; usage?: ModelUsage } = {}) =>
      chunk({ ...named, choices: [{ index: 0, delta, finish_reason: finishReason }], ...(usage && { usage }) }),
    usage: (usage) => chunk({ ...named, choices: [], usage }),
    end: ({ done = true } = {}) => {
      raw(done ? 'data: [DONE]\n\n' : '');
      response.end();
    },
    reply: replyOn(response),
    cut: () => response.destroy(),
  };
}

function whole(call: ModelCall, response: ServerResponse): Exchange {
  const message: Record<string, unknown> = { role: 'assistant', content: '' };
  let finishReason: string | undefined;
  let counted: object | undefined;
  const onlyStreamed = () => {
    throw new Error('the caller does not stream');
  };
  return {
    call,
    raw: onlyStreamed,
    chunk: onlyStreamed,
    part: (delta, more = {}) => {
      finishReason = more.finishReason ?? finishReason;
      counted = more.usage ?? counted;
      for (const [name, value] of Object.entries(delta)) {
        const before = message[name];
        message[name] = typeof before === 'string' && name !== 'role' ? before + String(value) : value;
      }
    },
    usage: (usage) => void (counted = usage),
    end: () =>
      replyOn(response)(200, {
        id: 'chatcmpl-1',
        object: 'chat.completion',
        created: 1,
        model: call.body.model,
        choices: [{ index: 0, message, finish_reason: finishReason }],
        usage: counted,
      }),
    reply: replyOn(response),
    cut: () => response.destroy(),
  };
}

/** Answers with a status and a body. */
export function replyOn(response: ServerResponse): Exchange['reply'] {
  return (status, body, headers = {}) => {
    const [type, content] =
      typeof body === 'string' ? ['text/html; charset=utf-8', body] : ['application/json', JSON.stringify(body)];
    response.writeHead(status, { 'content-type': type, ...headers }).end(content);
  };
}
