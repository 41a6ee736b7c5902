import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { chanceVector } from './fake-embedder.js';

/** In the shape of LangChain's `Embeddings`: vectors of chance, not scaled to length 1. */
export function fakeEmbeddings({ dimension = 16 }: { dimension?: number } = {}): EmbeddingsInterface {
  const embedQuery = async (text: string) => Array.from(chanceVector(text, dimension), (value) => value * 3);
  return { embedQuery, embedDocuments: (texts) => Promise.all(texts.map(embedQuery)) };
}
