import type { Embedder } from '../ports.js';

/** An embedder that is given every text in Simplified characters: its model has read little else. */
export function simplifyingEmbedder(embedder: Embedder, simplify: (text: string) => string): Embedder {
  return {
    ...embedder,
    embedPassages: (texts, options) => embedder.embedPassages(texts.map(simplify), options),
    embedQuestion: (question, options) => embedder.embedQuestion(simplify(question), options),
  };
}
