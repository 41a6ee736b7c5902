import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import express from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closedSignal } from '../../src/api/closed-signal.js';
import { serve } from '../../src/api/serve.js';
import { sendEvents } from '../../src/api/sse.js';
import type { AnswerEvent } from '../../src/schemas.js';
import { gate } from './gate.js';
import { answerEvents } from './samples.js';
import { memoryLogger } from './start-app.js';

/** A server that sends `events` to whoever calls. */
async function serveEvents(events: () => AsyncIterable<AnswerEvent>, heartbeatMs?: number): Promise<string> {
  const app = express();
  app.get('/', async (_request, response) => {
    const explain = () => ({ error: { code: 'internal', message: '', hint: '' } });
    await sendEvents(response, { events: events(), signal: closedSignal(response), explain, heartbeatMs });
  });
  const server = await serve({ app, host: '127.0.0.1', port: 0, logger: memoryLogger().logger });
  onTestFinished(server.close);
  return server.url;
}

describe('sendEvents', () => {
  it('sends comments while the next event is awaited, so that no proxy gives up', async () => {
    const beaten = gate();
    const url = await serveEvents(async function* () {
      yield answerEvents[0]!;
      await beaten.passed;
      yield answerEvents[1]!;
    }, 1);
    let text = '';
    for await (const piece of (await fetch(url)).body!.pipeThrough(new TextDecoderStream())) {
      text += piece;
      if (/^: .*\n\n/m.test(text)) beaten.open();
    }
    expect(text).toContain('event: progress\n');
  });

  it('makes no more events than a slow reader takes', async () => {
    const long: AnswerEvent = { type: 'answer-delta', data: { text: 'x'.repeat(1_000_000) } };
    const total = 20;
    let made = 0;
    const url = await serveEvents(async function* () {
      for (; made < total; made += 1) yield long;
    });
    const sent = get(url);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.pause();
    // Enough turns of the loop for a writer that does not wait to have made every event.
    for (let turn = 0; turn < 1_000; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(made).toBeLessThan(total);
    response.resume();
    await once(response, 'end');
    expect(made).toBe(total);
  });
});
