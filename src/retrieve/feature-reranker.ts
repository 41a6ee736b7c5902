import type { PassageFeatures, Reranker } from '../ports.js';
import { weightedSum } from './weighted-sum.js';

/**
 * Weights of a linear score, fitted as the softmax choice of the right passage among the candidates (McFadden's
 * conditional logit), cross-validated by report: decisions/0003-choosing-by-weights.md. Only their ratios matter
 * here; what is made of the scores later expects them to stay in proportion.
 */
const RERANK_WEIGHTS: Readonly<PassageFeatures> = {
  nearestSentence: 0.88,
  thirdSentence: 0.25,
  passage: 0.13,
  words: 0.16,
  coverage: 0.28,
  contents: -0.17,
  listing: -0.06,
  catalogue: 0.26,
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
