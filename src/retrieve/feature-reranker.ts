import type { PassageFeatures, Reranker } from '../ports.js';
import { weightedSum } from './weighted-sum.js';

/**
 * Weights of a linear score, fitted as the softmax choice of the right passage among the candidates (McFadden's
 * conditional logit), cross-validated by report: decisions/0003-choosing-by-weights.md. Only their ratios matter.
 */
const RERANK_WEIGHTS: Readonly<PassageFeatures> = {
  nearestSentence: 1,
  passage: 0.23,
  words: 0.22,
  contents: -0.13,
  listing: -0.1,
  catalogue: 0.32,
};

/** The reranker that goes by what the searches know, and reads no text. */
export const featureReranker: Reranker = {
  rerank: (_question, candidates) =>
    Promise.resolve(
      candidates
        .map(({ row, features }) => ({ row, score: weightedSum(RERANK_WEIGHTS, features) }))
        .sort((a, b) => b.score - a.score || a.row - b.row),
    ),
};
