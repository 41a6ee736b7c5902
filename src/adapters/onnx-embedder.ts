import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { YinjuError } from '../errors.js';
import type { Embedder } from '../ports.js';

const MODEL = 'bge-small-zh-v1.5';
const DIMENSION = 512;
/** Asked for by the model's authors for questions; passages get none. */
const QUESTION_PREFIX = '为这个句子生成表示以用于检索相关文章：';
/** Two threads: more gain nothing for texts of 512 tokens, and the service keeps cores for itself. */
const THREADS = 2;
/** A worker that was lost is replaced, but one that keeps dying would only read its model over and over. */
const MOST_RESTARTS = 3;
const RESTART_WINDOW_MS = 60_000;
const CLOSED = 'the embedder has been closed';

const replySchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.number(), vector: z.instanceof(Float32Array) }),
  z.object({ id: z.number(), error: z.string() }),
]);

interface Job {
  text: string;
  signal?: AbortSignal;
  resolve(vector: Float32Array): void;
  reject(reason: unknown): void;
}

/**
 * The embedder that ships with the project, in a worker thread. It is given one text at a time, since vectors of this
 * int8 model depend on what shares their batch; questions overtake passages that wait. When the worker dies, what it was
 * given is rejected, and the next call starts another one: at most 3 a minute, after which calls are rejected.
 * @throws YinjuError `configuration` when the model's files are missing
 */
export async function createOnnxEmbedder(options: { modelsDir: string }): Promise<Embedder> {
  const modelDir = join(options.modelsDir, MODEL);
  if (!existsSync(join(modelDir, 'model_quantized.onnx'))) {
    throw new YinjuError({
      code: 'configuration',
      message: `The embedder's files are not in ${modelDir}.`,
      hint: 'Set MODELS_DIR to the folder that holds bge-small-zh-v1.5, or fetch the project again: they ship with it.',
    });
  }
  const questions: Job[] = [];
  const passages: Job[] = [];
  const restarts: number[] = [];
  let worker: Worker | undefined;
  let running: Job | undefined;
  let closing: Promise<void> | undefined;
  let whenIdle = () => {};
  let count = 0;

  const next = () => {
    if (running !== undefined) return;
    const job = questions.shift() ?? passages.shift();
    if (job === undefined) {
      worker?.unref();
      whenIdle();
    } else if (job.signal?.aborted) {
      job.reject(job.signal.reason);
      next();
    } else {
      running = job;
      worker?.ref();
      worker?.postMessage({ id: (count += 1), text: job.text });
    }
  };
  const settle = (act: (job: Job) => void) => {
    const job = running;
    running = undefined;
    if (job) act(job);
    next();
  };
  const fail = (error: Error) => {
    const failed = [running, ...questions.splice(0), ...passages.splice(0)];
    running = undefined;
    for (const job of failed) job?.reject(error);
    whenIdle();
  };
  /** Starts the worker, which takes texts at once; resolves when it has read the model. */
  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const started = new Worker(new URL(import.meta.resolve('#embed-worker')), {
        workerData: { modelDir, threads: THREADS },
      });
      worker = started;
      const lose = (error: Error) => {
        reject(error);
        // An error is followed by an exit, when another worker may already be at work.
        if (worker !== started) return;
        worker = undefined;
        fail(error);
      };
      started.on('error', lose);
      started.on('exit', () => lose(new Error('the embedder stopped while it worked')));
      started.on('message', (message: unknown) => {
        const reply = replySchema.parse(message);
        if ('ready' in reply) resolve();
        else if ('vector' in reply) settle((job) => job.resolve(reply.vector));
        else settle((job) => job.reject(new Error(`the embedder failed: ${reply.error}`)));
      });
    });
  const restart = () => {
    const now = performance.now();
    while (restarts[0] !== undefined && now - restarts[0] > RESTART_WINDOW_MS) restarts.shift();
    if (restarts.length === MOST_RESTARTS) throw stopsAgainAndAgain();
    restarts.push(now);
    // Why it could not start is told to the jobs that wait for it.
    start().catch(() => {});
  };
  const enqueue = (queue: Job[], text: string, signal?: AbortSignal): Promise<Float32Array> =>
    new Promise((resolve, reject) => {
      if (closing !== undefined) throw new Error(CLOSED);
      if (worker === undefined) restart();
      queue.push({ text, signal, resolve, reject });
      next();
    });

  /** A worker that is ended inside the model takes the process with it, so the text under way comes to its end first. */
  const end = async (): Promise<void> => {
    for (const job of [...questions.splice(0), ...passages.splice(0)]) job.reject(new Error(CLOSED));
    if (running !== undefined) await new Promise<void>((resolve) => (whenIdle = resolve));
    await worker?.terminate();
  };

  await start();
  worker?.unref();

  return {
    id: `${MODEL}-int8`,
    dimension: DIMENSION,
    embedPassages: (texts, { signal } = {}) => Promise.all(texts.map((text) => enqueue(passages, text, signal))),
    embedQuestion: (question, { signal } = {}) => enqueue(questions, QUESTION_PREFIX + question, signal),
    close: () => (closing ??= end()),
  };
}

function stopsAgainAndAgain(): YinjuError {
  return new YinjuError({
    code: 'internal',
    message: `The embedder has stopped ${MOST_RESTARTS + 1} times within a minute.`,
    hint: 'Wait a minute and try again; if it stops again, give the service more memory and restart it.',
  });
}
