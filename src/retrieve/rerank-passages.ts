import { dotAt } from '../library/exact-vector-index.js';
import type { Library } from '../library/open-library.js';
import type { Hit } from '../ports.js';
import { weightedSum } from './weighted-sum.js';

/** What speaks for a passage; every part is comparable from one question to the next. */
export interface PassageFeatures {
  /** Cosine of the question and the sentence of the passage that is nearest to it. */
  nearestSentence: number;
  /** Cosine of question and passage. */
  passage: number;
  /** BM25, divided by the sum of the question's terms' weights in the library. */
  words: number;
  /** 1 for a contents page, which names things and says nothing of them. */
  contents: number;
  /** 1 for a catalogue line when the question is not about the catalogue. */
  listing: number;
  /** 1 for a catalogue line when it is. */
  catalogue: number;
}

/**
 * Weights of a linear score, fitted as the softmax choice of the right passage among the candidates (McFadden's
 * conditional logit), cross-validated by report: decisions/0003-choosing-by-weights.md. Only their ratios matter.
 */
export const RERANK_WEIGHTS: Readonly<PassageFeatures> = {
  nearestSentence: 1,
  passage: 0.23,
  words: 0.22,
  contents: -0.13,
  listing: -0.1,
  catalogue: 0.32,
};

/**
 * Scores are given in steps of this: a sentence's cosine is kept to ±0.003, so what differs by less is equally relevant.
 */
const STEP = 0.005;

/** A candidate with its score, more is better. */
export interface Reranked {
  row: number;
  score: number;
}

/** Orders candidate rows by how well the passage behind each fits the question; of equals, the newer report first. */
export function rerankPassages(
  library: Library,
  candidates: {
    rows: readonly number[];
    vector: Float32Array;
    lexical: readonly Hit[];
    /** The sum of the question's terms' weights; 0 when the library knows none of them. */
    weightOfTerms: number;
    asksCatalogue: boolean;
  },
): Reranked[] {
  const { rows, vector, weightOfTerms, asksCatalogue } = candidates;
  const words = new Map(candidates.lexical.map(({ row, score }) => [row, score]));
  const reranked = rows.map((row) => {
    const { kind, sentenceFrom, sentenceTo } = library.outline(row);
    const isListing = kind === 'listing';
    const features: PassageFeatures = {
      nearestSentence: nearest(library, { sentenceFrom, sentenceTo, vector }),
      passage: dotAt(library.passageVector(row), 0, vector),
      words: weightOfTerms === 0 ? 0 : (words.get(row) ?? 0) / weightOfTerms,
      contents: kind === 'contents' ? 1 : 0,
      listing: isListing && !asksCatalogue ? 1 : 0,
      catalogue: isListing && asksCatalogue ? 1 : 0,
    };
    const exact = weightedSum(RERANK_WEIGHTS, features);
    return { row, exact, score: STEP * Math.round(exact / STEP) };
  });
  const publishedOn = (row: number) => library.reportOf(row).publishedOn ?? '';
  return reranked.sort(
    (a, b) =>
      b.score - a.score || publishedOn(b.row).localeCompare(publishedOn(a.row)) || b.exact - a.exact || a.row - b.row,
  );
}

function nearest(
  library: Library,
  { sentenceFrom, sentenceTo, vector }: { sentenceFrom: number; sentenceTo: number; vector: Float32Array },
): number {
  let best = -1;
  for (let row = sentenceFrom; row < sentenceTo; row += 1)
    best = Math.max(best, library.sentences.similarity(row, vector));
  return best;
}
