/** A real HTTP server on this machine that speaks OpenAI's protocol, and says what a test wants said. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chanceVector } from './fake-embedder.js';

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

export interface ModelServer {
  /** Ends in /v1. */
  readonly url: string;
  /** All calls but those that were turned away at the door (wrong key, unknown model or path). */
  readonly calls: ModelCall[];
  /** How the next chat calls are answered, in order; the last turn stays for all later ones. */
  script(...turns: Turn[]): void;
  /** The same for embeddings, which are answered with vectors of chance unless scripted. */
  scriptEmbeddings(...turns: Turn[]): void;
  /** Resolves when so many calls have come. */
  called(count: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts it on a free port.
 * @param options.apiKey the only key that it accepts; any, and none, when left out
 * @param options.models the names that it knows; any when left out
 */
export async function startModelServer(options: { apiKey?: string; models?: string[] } = {}): Promise<ModelServer> {
  const calls: ModelCall[] = [];
  const turns: Record<string, Turn[]> = {
    '/v1/chat/completions': [({ reply }) => reply(500, errorBody('nothing is scripted'))],
    '/v1/embeddings': [embeds()],
  };
  const server = createServer((request, response) => void answer(request.url ?? '', request.headers, response));

  /** What is answered without a turn: the list of models, and whatever is turned away. */
  function atTheDoor(path: string, headers: IncomingHttpHeaders, model: string): [number, object] | undefined {
    const { apiKey, models } = options;
    if (apiKey !== undefined && headers.authorization !== `Bearer ${apiKey}`)
      return [401, errorBody('Incorrect API key provided: sk-wrong****key.', 'invalid_api_key')];
    if (path === '/v1/models')
      return [200, { object: 'list', data: (models ?? []).map((id) => ({ id, object: 'model' })) }];
    if (!(path in turns)) return [404, errorBody('Not Found')];
    if (models?.includes(model) === false)
      return [404, errorBody(`The model \`${model}\` does not exist.`, 'model_not_found')];
    return undefined;
  }

  async function answer(path: string, headers: IncomingHttpHeaders, response: ServerResponse): Promise<void> {
    const sent = await text(response.req).catch(() => undefined);
    if (sent === undefined) return;
    const body = JSON.parse(sent || '{}') as ModelCallBody;
    const early = atTheDoor(path, headers, body.model);
    if (early !== undefined) {
      replyOn(response)(...early);
      return;
    }
    const left = new Promise<void>((resolve) => {
      response.on('close', () => {
        if (!response.writableFinished) resolve();
      });
    });
    const call = { path, headers, body, left };
    const scripted = turns[path] ?? [];
    const turn = scripted.length > 1 ? scripted.shift() : scripted[0];
    calls.push(call);
    server.emit('called');
    await turn?.(body.stream ? streamed(call, response) : whole(call, response));
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls,
    script: (...next) => void (turns['/v1/chat/completions'] = next),
    scriptEmbeddings: (...next) => void (turns['/v1/embeddings'] = next),
    called: async (count) => {
      while (calls.length < count) await once(server, 'called');
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers an embeddings call with vectors of chance, not scaled to length 1, the last first as the protocol allows. */
export function embeds({ dimension = 16 }: { dimension?: number } = {}): Turn {
  return ({ call, reply }) => {
    const data = (call.body.input ?? []).map((input, index) => ({
      object: 'embedding',
      index,
      embedding: Array.from(chanceVector(input, dimension), (value) => value * 3),
    }));
    reply(200, { object: 'list', model: call.body.model, data: data.toReversed() });
  };
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

function replyOn(response: ServerResponse): Exchange['reply'] {
  return (status, body, headers = {}) => {
    const [type, content] =
      typeof body === 'string' ? ['text/html; charset=utf-8', body] : ['application/json', JSON.stringify(body)];
    response.writeHead(status, { 'content-type': type, ...headers }).end(content);
  };
}
