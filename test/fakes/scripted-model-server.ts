/** A real HTTP server on this machine that speaks OpenAI's protocol, and says what a test wants said. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chanceVector } from './fake-embedder.js';
import { errorBody, openExchange, replyOn, type ModelCall, type ModelCallBody, type Turn } from './model-exchange.js';

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
    await turn?.(openExchange(call, response));
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
