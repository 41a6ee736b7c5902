import PQueue from 'p-queue';
import { z } from 'zod';
import { startBudget } from '../model/budget.js';
import { ModelFailure } from '../model/model-failure.js';
import { readVectors } from '../model/read-vectors.js';
import { retry, type Sleep } from '../model/retry.js';
import type { ModelEndpoint } from '../model-endpoint.js';
import type { Embedder } from '../ports.js';
import { explainOpenaiFailure } from './explain-openai-failure.js';
import { createOpenaiClient } from './openai-client.js';
import { adviseRetry } from './openai-failure.js';

/** The most texts that every known endpoint takes at once: Qwen's takes 10, others hundreds. */
const BATCH = 10;
/** Batches under way at once: enough to keep a server busy, few enough for a hosted one's limits. */
const CONCURRENCY = 4;
/** The time that a batch has with all its retries; on a slow processor ten passages take some seconds. */
const BUDGET_MS = 60_000;

const embeddingsSchema = z.object({
  data: z.array(z.object({ index: z.number().int().nullish(), embedding: z.array(z.number()) })),
});

/**
 * An embedder behind a URL that speaks OpenAI's embeddings protocol. Its dimension is found by a first call; a library
 * that was built by another one is not opened, since its id differs.
 * @throws YinjuError `model_failed` when it cannot be reached or does not embed
 */
export async function createOpenaiEmbedder(options: ModelEndpoint & { sleep?: Sleep }): Promise<Embedder> {
  const { name, sleep } = options;
  const client = createOpenaiClient(options);
  const queue = new PQueue({ concurrency: CONCURRENCY });
  const closing = new AbortController();

  const request = async (texts: readonly string[], signal: AbortSignal): Promise<number[][]> => {
    const body: unknown = await client.embeddings.create(
      // Many servers do not know base64, which the package would ask for by itself.
      { model: name, input: [...texts], encoding_format: 'float' },
      { signal },
    );
    const parsed = embeddingsSchema.safeParse(body);
    if (!parsed.success) throw new ModelFailure('foreign', { cause: parsed.error });
    return parsed.data.data
      .map(({ index, embedding }, at) => ({ place: index ?? at, embedding }))
      .sort((a, b) => a.place - b.place)
      .map(({ embedding }) => embedding);
  };
  const requestInBudget = async (texts: readonly string[], signal: AbortSignal): Promise<number[][]> => {
    const budget = startBudget(BUDGET_MS, { signal });
    try {
      return await retry(() => request(texts, budget.signal), { budget, advise: adviseRetry, sleep });
    } catch (error) {
      signal.throwIfAborted();
      const failure: unknown = budget.signal.aborted ? budget.signal.reason : error;
      throw explainOpenaiFailure(failure, { name, settings: 'EMBEDDER' });
    } finally {
      budget.stop();
    }
  };
  /** @param how.priority of texts that wait, the higher goes first */
  const embed = async (
    texts: readonly string[],
    how: { priority: number; dimension?: number; signal?: AbortSignal | undefined },
  ): Promise<Float32Array[]> => {
    const { priority, dimension } = how;
    const signal = how.signal ? AbortSignal.any([how.signal, closing.signal]) : closing.signal;
    signal.throwIfAborted();
    const embedBatch = async (batch: readonly string[]) =>
      readVectors(await requestInBudget(batch, signal), { count: batch.length, dimension, embedder: name });
    const batches = Array.from({ length: Math.ceil(texts.length / BATCH) }, (_, at) =>
      texts.slice(at * BATCH, (at + 1) * BATCH),
    );
    const embedded = batches.map((batch) => queue.add(() => embedBatch(batch), { signal, priority }));
    return (await Promise.all(embedded)).flat();
  };
  const embedOne = async (text: string, how: { dimension?: number; signal?: AbortSignal | undefined }) => {
    const [vector] = await embed([text], { ...how, priority: 1 });
    if (vector === undefined) throw new RangeError('one text has one vector');
    return vector;
  };

  const { length: dimension } = await embedOne('维', {});
  return {
    id: `openai:${name}`,
    dimension,
    embedPassages: (texts, { signal } = {}) => embed(texts, { priority: 0, dimension, signal }),
    embedQuestion: (question, { signal } = {}) => embedOne(question, { dimension, signal }),
    close: async () => {
      closing.abort(new Error('the embedder has been closed'));
      await queue.onIdle();
    },
  };
}
