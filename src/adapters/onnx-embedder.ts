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
 * int8 model depend on what shares their batch; questions overtake passages that wait.
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
  const worker = new Worker(new URL(import.meta.resolve('#embed-worker')), {
    workerData: { modelDir, threads: THREADS },
  });
  const questions: Job[] = [];
  const passages: Job[] = [];
  let running: Job | undefined;
  let broken: Error | undefined;
  let count = 0;

  const next = () => {
    if (running !== undefined) return;
    const job = questions.shift() ?? passages.shift();
    if (job === undefined) {
      worker.unref();
    } else if (job.signal?.aborted) {
      job.reject(job.signal.reason);
      next();
    } else {
      running = job;
      worker.ref();
      worker.postMessage({ id: (count += 1), text: job.text });
    }
  };
  const settle = (act: (job: Job) => void) => {
    const job = running;
    running = undefined;
    if (job) act(job);
    next();
  };
  const fail = (error: Error) => {
    broken ??= error;
    for (const job of [running, ...questions.splice(0), ...passages.splice(0)]) job?.reject(broken);
    running = undefined;
  };
  const enqueue = (queue: Job[], text: string, signal?: AbortSignal): Promise<Float32Array> =>
    new Promise((resolve, reject) => {
      if (broken) {
        reject(broken);
      } else {
        queue.push({ text, signal, resolve, reject });
        next();
      }
    });

  await new Promise<void>((resolve, reject) => {
    worker.on('error', (error: Error) => {
      fail(error);
      reject(error);
    });
    worker.on('exit', () => fail(new Error('the embedder has been closed')));
    worker.on('message', (message: unknown) => {
      const reply = replySchema.parse(message);
      if ('ready' in reply) resolve();
      else if ('vector' in reply) settle((job) => job.resolve(reply.vector));
      else settle((job) => job.reject(new Error(`the embedder failed: ${reply.error}`)));
    });
  });
  worker.unref();

  return {
    id: `${MODEL}-int8`,
    dimension: DIMENSION,
    embedPassages: (texts, { signal } = {}) => Promise.all(texts.map((text) => enqueue(passages, text, signal))),
    embedQuestion: (question, { signal } = {}) => enqueue(questions, QUESTION_PREFIX + question, signal),
    close: async () => {
      await worker.terminate();
    },
  };
}
