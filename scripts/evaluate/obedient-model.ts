import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** A server that speaks OpenAI's protocol on a free port of this machine, and always writes what it was told to. */
export interface ObedientModel {
  /** Ends in /v1. */
  url: string;
  writes(answer: string): void;
  close(): Promise<void>;
}

const bodySchema = z.object({ stream: z.boolean().optional() });
/** A handle or a link is split between two parts of a stream. */
const PART = 3;

export async function startObedientModel(): Promise<ObedientModel> {
  let written = '';
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { stream } = bodySchema.parse(JSON.parse(body === '' ? '{}' : body));
      if (stream === true) sendParts(response, written);
      else sendWhole(response, written);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/v1`,
    writes: (answer) => {
      written = answer;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function sendParts(response: ServerResponse, written: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (delta: object, finish_reason: 'stop' | null) =>
    response.write(`data: ${JSON.stringify({ ...HEAD, choices: [{ index: 0, delta, finish_reason }] })}\n\n`);
  for (let at = 0; at < written.length; at += PART) send({ content: written.slice(at, at + PART) }, null);
  send({}, 'stop');
  response.end('data: [DONE]\n\n');
}

function sendWhole(response: ServerResponse, content: string): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const message = { role: 'assistant', content };
  response.end(JSON.stringify({ ...HEAD, choices: [{ index: 0, message, finish_reason: 'stop' }] }));
}

const HEAD = { id: 'obedient', object: 'chat.completion', created: 0, model: 'obedient' };

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
