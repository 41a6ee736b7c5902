import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpenaiEmbedder } from '../../src/adapters/openai-embedder.js';
import { YinjuError } from '../../src/errors.js';
import { expectModelFailure } from '../contract/chat-model-rig.js';
import type { Turn } from '../fakes/model-exchange.js';
import * as turns from '../fakes/model-turns.js';
import { embeds, startModelServer, type ModelServer } from '../fakes/scripted-model-server.js';

const NAME = 'bge-m3';
const textsOf = (count: number) => Array.from({ length: count }, (_, at) => `第${at}段`);

describe('the embedder over OpenAI’s protocol', () => {
  let server: ModelServer;
  let pauses: number[];
  beforeEach(async () => {
    server = await startModelServer({ models: [NAME] });
    pauses = [];
  });
  afterEach(() => server.close());

  const make = (options: { name?: string; baseUrl?: string } = {}) =>
    createOpenaiEmbedder({
      baseUrl: server.url,
      name: NAME,
      sleep: async (ms) => void pauses.push(ms),
      ...options,
    });
  const failureOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );

  it('finds its dimension by a first call, and is named by its model', async () => {
    server.scriptEmbeddings(embeds({ dimension: 24 }));
    const embedder = await make();
    expect(embedder).toMatchObject({ id: 'openai:bge-m3', dimension: 24 });
    expect(server.calls).toHaveLength(1);
  });

  it('sends ten texts at a time, as the strictest endpoint takes them', async () => {
    const embedder = await make();
    const texts = textsOf(25);
    await embedder.embedPassages(texts);
    const sent = server.calls.slice(1).map(({ body }) => body.input ?? []);
    expect(sent.map(({ length }) => length).sort()).toEqual([10, 10, 5]);
    expect(sent.flat().sort()).toEqual(texts.sort());
  });

  it('lets a question overtake passages that wait', async () => {
    const embedder = await make();
    let goOn = () => {};
    const wait = new Promise<void>((resolve) => (goOn = resolve));
    server.scriptEmbeddings(async (exchange) => {
      await wait;
      return embeds()(exchange);
    });
    const passages = embedder.embedPassages(textsOf(60));
    await server.called(5);
    const question = embedder.embedQuestion('问');
    goOn();
    await Promise.all([passages, question]);
    expect(server.calls[5]?.body.input).toEqual(['问']);
  });

  it('tries again when it is busy or broken, as Retry-After says', async () => {
    const embedder = await make();
    server.scriptEmbeddings(turns.isBusy('4'), turns.refuses(503), embeds());
    expect(await embedder.embedPassages(['甲'])).toHaveLength(1);
    expect(pauses).toEqual([4_000, 1_000]);
  });

  it.each([
    ['another dimension than before', embeds({ dimension: 8 }), 'a vector of 8 numbers where others have 16'],
    ['too few vectors', ({ reply }) => reply(200, { data: [] }), 'gave 0 vectors for 1 texts'],
    ['a vector of nothing', ({ reply }) => reply(200, { data: [{ embedding: [null] }] }), "OpenAI's protocol"],
    ['zero', ({ reply }) => reply(200, { data: [{ embedding: Array(16).fill(0) }] }), 'no direction'],
    ['a page', ({ reply }) => reply(200, '<html></html>'), "OpenAI's protocol"],
  ] satisfies [string, Turn, string][])('refuses %s', async (_, turn, words) => {
    const embedder = await make();
    server.scriptEmbeddings(turn);
    expectModelFailure(await failureOf(embedder.embedPassages(['甲'])), words);
  });

  it('says at its making which setting is wrong', async () => {
    expect(((await failureOf(make({ name: 'unknown' }))) as YinjuError).hint).toContain('EMBEDDER_NAME');
    expect(((await failureOf(make({ baseUrl: `${server.url}/v1` }))) as YinjuError).hint).toContain(
      'EMBEDDER_BASE_URL',
    );
    server.scriptEmbeddings(turns.refuses(401));
    expect(((await failureOf(make())) as YinjuError).hint).toContain('EMBEDDER_API_KEY');
  });

  it('leaves the connection when it is aborted, and when it is closed', async () => {
    const embedder = await make();
    server.scriptEmbeddings(() => {});
    const leaving = new AbortController();
    const aborted = failureOf(embedder.embedPassages(textsOf(60), { signal: leaving.signal }));
    await server.called(5);
    leaving.abort();
    expect(await aborted).toBe(leaving.signal.reason);
    await Promise.all(server.calls.slice(1).map(({ left }) => left));
    const closed = failureOf(embedder.embedQuestion('问'));
    await server.called(6);
    await embedder.close();
    expect(String(await closed)).toContain('closed');
    await expect(embedder.embedQuestion('问')).rejects.toThrow('closed');
  });
});
