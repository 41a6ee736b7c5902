import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createOnnxEmbedder } from '../../src/adapters/onnx-embedder.js';
import type { Embedder } from '../../src/ports.js';
import { ROOT } from '../test-library.js';
import { refusalOf } from '../library/tiny-library.js';

const modelsDir = join(ROOT, 'data/models');
const TEXT = '绿色贷款余额比上年末增加611亿元。';
const OTHERS = Array.from({ length: 40 }, (_, at) => `第${at}家银行的不良率为${at / 10}%。`.repeat(1 + (at % 5)));

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

describe('the embedder', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await createOnnxEmbedder({ modelsDir });
  });
  afterAll(() => embedder.close());

  it('gives a vector of length 1 and of its dimension', async () => {
    const vectors = await embedder.embedPassages([TEXT, 'A', '很长的一段话。'.repeat(400)]);
    for (const vector of vectors) {
      expect(vector).toHaveLength(embedder.dimension);
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
    }
  });

  it('gives a text the same numbers alone and among others, wherever it stands', async () => {
    const [alone] = await embedder.embedPassages([TEXT]);
    const first = await embedder.embedPassages([TEXT, ...OTHERS]);
    const last = await embedder.embedPassages([...OTHERS.toReversed(), TEXT]);
    expect(first[0]).toEqual(alone);
    expect(last.at(-1)).toEqual(alone);
    expect(last.slice(0, -1).toReversed()).toEqual(first.slice(1));
  });

  it('keeps the order of the texts, and has nothing to do for none', async () => {
    const [one, two] = [await embedder.embedPassages(['甲']), await embedder.embedPassages(['乙'])];
    expect(await embedder.embedPassages(['乙', '甲', '乙'])).toEqual([two[0], one[0], two[0]]);
    expect(await embedder.embedPassages([])).toEqual([]);
  });

  it('puts a question nearer to the passage that answers it than to another', async () => {
    const question = await embedder.embedQuestion('绿色贷款增加了多少？');
    const [answer, other] = await embedder.embedPassages([TEXT, '产品设计师每两周访谈八位用户。']);
    expect(dot(question, answer!)).toBeGreaterThan(dot(question, other!));
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n'],
    ['emoji', '😀'.repeat(300)],
    ['control characters', '\u0000\u0001'],
    ['half a character', '\ud800'],
    ['more than the model reads', 'x'.repeat(20_000)],
  ])('makes a vector of %s', async (_, text) => {
    const [vector] = await embedder.embedPassages([text]);
    expect(dot(vector!, vector!)).toBeCloseTo(1, 5);
  });

  it('lets a question overtake the passages that wait', async () => {
    const done: string[] = [];
    const passages = OTHERS.slice(0, 12).map((text) => embedder.embedPassages([text]).then(() => done.push('passage')));
    const question = embedder.embedQuestion('不良率是多少？').then(() => done.push('question'));
    await Promise.all([...passages, question]);
    // The passage that was already under way may end before it.
    expect(done.indexOf('question')).toBeLessThanOrEqual(1);
  });

  it('leaves the event loop free', async () => {
    let turns = 0;
    let busy = true;
    const turn = () => {
      turns += 1;
      if (busy) setImmediate(turn);
    };
    setImmediate(turn);
    await embedder.embedPassages(OTHERS);
    busy = false;
    expect(turns).toBeGreaterThan(10 * OTHERS.length);
  });

  it('rejects what is aborted with the reason, and goes on with the rest', async () => {
    const stop = new AbortController();
    const stopped = embedder.embedPassages(OTHERS, { signal: stop.signal });
    const kept = embedder.embedPassages([TEXT]);
    const reason = new Error('stopped');
    stop.abort(reason);
    await expect(stopped).rejects.toBe(reason);
    await expect(embedder.embedQuestion('问', { signal: stop.signal })).rejects.toBe(reason);
    expect(await kept).toHaveLength(1);
  });
});

describe('an embedder that is closed', () => {
  it('rejects what waits and whatever comes after', async () => {
    const embedder = await createOnnxEmbedder({ modelsDir });
    const waiting = Promise.allSettled([embedder.embedPassages(OTHERS), embedder.embedQuestion('问')]);
    await Promise.all([embedder.close(), embedder.close()]);
    expect(await waiting).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    await expect(embedder.embedQuestion('问')).rejects.toThrow('closed');
    await expect(embedder.embedPassages([TEXT])).rejects.toThrow('closed');
    await embedder.close();
  });
});

describe('an embedder whose worker dies', () => {
  it('rejects what the worker was given and goes on with another one, but not for ever', async () => {
    const workers: Worker[] = [];
    const note = (worker: Worker) => workers.push(worker);
    process.on('worker', note);
    onTestFinished(() => {
      process.off('worker', note);
    });
    const embedder = await createOnnxEmbedder({ modelsDir });
    onTestFinished(() => embedder.close());
    const kill = () => workers.at(-1)!.terminate();
    const [before] = await embedder.embedPassages([TEXT]);

    const lost = Promise.allSettled([embedder.embedPassages(OTHERS), embedder.embedQuestion('问')]);
    // It dies of what it cannot read; terminated inside the model, it would take the process with it.
    workers[0]!.postMessage('no request');
    for (const { status } of await lost) expect(status).toBe('rejected');
    for (let restarts = 1; restarts <= 3; restarts += 1) {
      expect(await embedder.embedPassages([TEXT])).toEqual([before]);
      expect(workers).toHaveLength(1 + restarts);
      await kill();
    }
    const refusal = await refusalOf(() => embedder.embedPassages([TEXT]));
    expect(refusal).toMatchObject({ code: 'internal', message: expect.stringContaining('4 times within a minute') });
    expect(workers).toHaveLength(4);
  });
});

describe('an embedder without its files', () => {
  it('says which folder they are missing from and what to set', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'yinju-models-'));
    onTestFinished(() => rmSync(empty, { recursive: true }));
    const refusal = await refusalOf(() => createOnnxEmbedder({ modelsDir: empty }));
    expect(refusal.code).toBe('configuration');
    expect(refusal.message).toContain(empty);
    expect(refusal.hint).toContain('MODELS_DIR');
  });
});
