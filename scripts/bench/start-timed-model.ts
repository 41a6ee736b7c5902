import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Between two parts of an answer: a fast model writes some 200 tokens a second. */
const GAP_MS = 5;
/** Characters of a part, about a token. */
const PART = /.{1,3}/gsu;

export interface TimedModel {
  /** Ends in /v1. */
  readonly url: string;
  /** What it writes to the next calls. */
  sentences: readonly string[];
  /** When the last part of each sentence went out, on the clock of `performance`. */
  readonly ended: number[];
  close(): Promise<void>;
}

/** A server on this machine that speaks OpenAI's protocol and writes given sentences, part by part as a model does. */
export async function startTimedModel(): Promise<TimedModel> {
  const ended: number[] = [];
  const server = createServer((request, response) => {
    request.resume();
    void write(response);
  });
  const none: readonly string[] = [];
  const model = { sentences: none, ended };
  const write = async (response: ServerResponse): Promise<void> => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const send = (delta: object, finish_reason: string | null = null) =>
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason }] })}\n\n`);
    for (const sentence of model.sentences) {
      for (const content of sentence.match(PART) ?? []) {
        await sleep(GAP_MS);
        send({ content });
      }
      ended.push(performance.now());
    }
    send({}, 'stop');
    response.end('data: [DONE]\n\n');
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return Object.assign(model, {
    url: `http://127.0.0.1:${port}/v1`,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  });
}
