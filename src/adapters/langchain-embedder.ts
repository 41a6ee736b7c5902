import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { readVector, readVectors } from '../model/read-vectors.js';
import type { Embedder } from '../ports.js';

/**
 * Any LangChain `Embeddings` as an embedder; its dimension is found by a first call. LangChain's interface takes no
 * signal: who leaves is let go at once, and the call under way ends by itself.
 * @param options.id names model, revision and precision
 * @throws YinjuError `model_failed` when it gives no usable vectors
 */
export async function createLangchainEmbedder(
  embeddings: EmbeddingsInterface,
  { id }: { id: string },
): Promise<Embedder> {
  const { length: dimension } = readVector(await embeddings.embedQuery('维'), { embedder: id });
  return {
    id,
    dimension,
    embedPassages: async (texts, { signal } = {}) => {
      const embed = () => (texts.length === 0 ? Promise.resolve([]) : embeddings.embedDocuments([...texts]));
      return readVectors(await untilAborted(embed, signal), { count: texts.length, dimension, embedder: id });
    },
    embedQuestion: async (question, { signal } = {}) =>
      readVector(await untilAborted(() => embeddings.embedQuery(question), signal), { dimension, embedder: id }),
    close: async () => {},
  };
}

/** @throws the signal's reason, as soon as it aborts */
async function untilAborted<Result>(work: () => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  signal?.throwIfAborted();
  if (signal === undefined) return work();
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    void work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', leave));
  });
}
