import { readVectors } from '../model/read-vectors.js';
import type { Embedder } from '../ports.js';

/** What LangChain's `Embeddings` of any vendor have; nothing of LangChain is needed to say so. */
export interface LangchainEmbeddings {
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
}

/**
 * Any LangChain `Embeddings` as an embedder; its dimension is found by a first call. LangChain's interface takes no
 * signal, so a call that is aborted ends when its answer comes.
 * @param options.id names model, revision and precision
 * @throws YinjuError `model_failed` when it gives no usable vectors
 */
export async function createLangchainEmbedder(
  embeddings: LangchainEmbeddings,
  { id }: { id: string },
): Promise<Embedder> {
  const read = (vectors: number[][], count: number, dimension?: number) =>
    readVectors(vectors, { count, dimension, embedder: id });
  const embedQuestion = async (question: string, dimension?: number): Promise<Float32Array> => {
    const [vector] = read([await embeddings.embedQuery(question)], 1, dimension);
    if (vector === undefined) throw new RangeError('one text has one vector');
    return vector;
  };
  const { length: dimension } = await embedQuestion('维');
  return {
    id,
    dimension,
    embedPassages: async (texts, { signal } = {}) => {
      signal?.throwIfAborted();
      const vectors = texts.length === 0 ? [] : await embeddings.embedDocuments([...texts]);
      signal?.throwIfAborted();
      return read(vectors, texts.length, dimension);
    },
    embedQuestion: async (question, { signal } = {}) => {
      signal?.throwIfAborted();
      const vector = await embedQuestion(question, dimension);
      signal?.throwIfAborted();
      return vector;
    },
    close: async () => {},
  };
}
