import type { Reranker } from '../../src/ports.js';

/** A reranker that reads: the more of a question's characters a passage has, the better it fits. */
export function fakeReranker(): Reranker {
  return {
    rerank: async (question, candidates, { signal } = {}) => {
      signal?.throwIfAborted();
      const wanted = new Set(question);
      return candidates
        .map((candidate) => {
          const held = new Set(candidate.text());
          return { row: candidate.row, score: [...wanted].filter((sign) => held.has(sign)).length };
        })
        .sort((a, b) => b.score - a.score || a.row - b.row);
    },
  };
}
