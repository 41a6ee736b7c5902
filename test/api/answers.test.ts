import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { YinjuError } from '../../src/errors.js';
import type { AnswerEvent } from '../../src/schemas.js';
import type { Service } from '../../src/service.js';
import { gate } from './gate.js';
import { answer, answerEvents } from './samples.js';
import { call, post, startApp } from './start-app.js';

const asStream = { accept: 'text/event-stream' };

/** Yields `events`, then throws `thrown` if there is one. */
function streaming(events: readonly AnswerEvent[], thrown?: Error): Service['streamAnswer'] {
  return async function* () {
    yield* events;
    if (thrown) throw thrown;
  };
}

/** The events of a stream, read as the standard for server-sent events says. */
function readEvents(text: string): { type: string | undefined; data: unknown }[] {
  return text
    .split('\n\n')
    .filter((block) => block.startsWith('event: '))
    .map((block) => {
      const [type, data] = block.split('\n');
      return { type: type?.slice('event: '.length), data: JSON.parse(data?.slice('data: '.length) ?? '') };
    });
}

describe('an answer as JSON', () => {
  it('is the whole answer to the checked question', async () => {
    const { url, service } = await startApp({ answer: async () => answer });
    expect(await post(`${url}/api/v1/answers`, { question: ' 净利润？ ' })).toMatchObject({
      status: 200,
      body: answer,
    });
    expect(service.calls[0]?.args[0]).toEqual({ question: '净利润？', mode: 'auto' });
  });

  it.each(['*/*', 'application/json', 'application/json, text/event-stream', 'text/html'])(
    'is what a caller gets that accepts %s',
    async (accept) => {
      const { url } = await startApp({ answer: async () => answer });
      const received = await post(`${url}/api/v1/answers`, { question: '净利润' }, { accept });
      expect(received.headers['content-type']).toContain('application/json');
    },
  );

  it('aborts the work when the caller goes away', async () => {
    const started = gate<AbortSignal>();
    const { url, lines } = await startApp({
      answer: async (_asked, options) => {
        started.open(options!.signal!);
        await once(options!.signal!, 'abort');
        throw new Error('stopped by the abort');
      },
    });
    const sent = request(`${url}/api/v1/answers`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    sent.on('error', () => {});
    sent.end('{"question":"净利润"}');
    const signal = await started.passed;
    expect(signal.aborted).toBe(false);
    sent.destroy();
    await once(signal, 'abort');
    expect(await call(`${url}/healthz`)).toMatchObject({ status: 200 });
    expect(lines.filter(({ level }) => level === 50)).toEqual([]);
  });

  it('does not abort once the answer has been sent', async () => {
    const { url, service } = await startApp({ answer: async () => answer });
    await post(`${url}/api/v1/answers`, { question: '净利润' });
    expect(service.calls[0]?.args[1]).toMatchObject({ signal: { aborted: false } });
  });
});

describe('an answer as a stream', () => {
  it('sends every event in order, one line of JSON each', async () => {
    const { url, service } = await startApp({ streamAnswer: streaming(answerEvents) });
    const received = await post(`${url}/api/v1/answers`, { question: '净利润' }, asStream);
    expect(received.status).toBe(200);
    expect(received.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(received.headers['cache-control']).toContain('no-cache');
    expect(received.text.startsWith('event: answer-start\ndata: {"id":"a1","mode":"extractive"}\n\n')).toBe(true);
    expect(readEvents(received.text)).toEqual(answerEvents);
    expect(service.calls.map(({ operation }) => operation)).toEqual(['streamAnswer']);
  });

  it('sends each event before the next one is made', async () => {
    const seen = gate();
    const { url } = await startApp({
      async *streamAnswer() {
        yield answerEvents[0]!;
        await seen.passed;
        yield answerEvents[5]!;
      },
    });
    const response = await fetch(`${url}/api/v1/answers`, {
      method: 'POST',
      headers: { ...asStream, 'content-type': 'application/json' },
      body: '{"question":"净利润"}',
    });
    const types: string[] = [];
    for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
      types.push(...readEvents(piece).map(({ type }) => type ?? ''));
      seen.open();
    }
    expect(types).toEqual(['answer-start', 'answer-end']);
  });

  it('gives what fails before the first event its own status', async () => {
    const busy = new YinjuError({ code: 'library_missing', message: 'No library.', hint: 'Run npm run reindex.' });
    const { url } = await startApp({ streamAnswer: streaming([], busy) });
    const received = await post(`${url}/api/v1/answers`, { question: '净利润' }, asStream);
    expect(received).toMatchObject({ status: 503, body: { error: { code: 'library_missing' } } });
  });

  it('turns what fails later into an error event, without the inside of the service', async () => {
    const { url, lines } = await startApp({
      streamAnswer: streaming(answerEvents.slice(0, 2), new Error('secret detail')),
    });
    const received = await post(`${url}/api/v1/answers`, { question: '净利润' }, asStream);
    const events = readEvents(received.text);
    expect(events.map(({ type }) => type)).toEqual(['answer-start', 'progress', 'error']);
    expect(events[2]?.data).toMatchObject({ error: { code: 'internal' } });
    expect(received.text).not.toContain('secret detail');
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 50, err: expect.objectContaining({ message: 'secret detail' }) }),
    );
  });

  it('refuses a bad question before it streams', async () => {
    const { url, service } = await startApp();
    expect(await post(`${url}/api/v1/answers`, { question: '？' }, asStream)).toMatchObject({ status: 400 });
    expect(service.calls).toEqual([]);
  });

  it('aborts and ends the stream at its source when the caller goes away', async () => {
    const ended = gate();
    const { url, lines } = await startApp({
      async *streamAnswer(_asked, options) {
        try {
          yield answerEvents[0]!;
          await once(options!.signal!, 'abort');
          throw new Error('stopped by the abort');
        } finally {
          ended.open();
        }
      },
    });
    const away = new AbortController();
    const response = await fetch(`${url}/api/v1/answers`, {
      method: 'POST',
      headers: { ...asStream, 'content-type': 'application/json' },
      body: '{"question":"净利润"}',
      signal: away.signal,
    });
    await response.body!.getReader().read();
    away.abort();
    await ended.passed;
    expect(await call(`${url}/healthz`)).toMatchObject({ status: 200 });
    expect(lines.filter(({ level }) => level === 50)).toEqual([]);
  });
});
