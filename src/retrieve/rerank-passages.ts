import { dotAt } from '../library/exact-vector-index.js';
import type { Library } from '../library/open-library.js';
import type { Hit } from '../ports.js';
import { weightedSum } from './weighted-sum.js';

/** What speaks for a passage; every part is comparable from one question to the next. */
export interface PassageFeatures {
  /** Cosine of the question and the sentence of the passage that is nearest to it. */
  nearestSentence: number;
  /** Cosine of the question and the third nearest: several sentences on a matter say more than one. */
  thirdSentence: number;
  /** Cosine of question and passage. */
  passage: number;
  /** BM25, divided by the sum of the question's terms' weights in the library. */
  words: number;
  /** Share of the question's words that the passage has, by weight. */
  coverage: number;
  /** 1 for a contents page, which names things and says nothing of them. */
  contents: number;
  /** 1 for a catalogue line when the question is not about the catalogue. */
  listing: number;
  /** 1 for a catalogue line when it is. */
  catalogue: number;
}

/**
 * Weights of a linear score, fitted as the softmax choice of the right passage among the candidates (McFadden's
 * conditional logit), cross-validated by report: decisions/0009-forms-of-words.md. Only their ratios matter here; what is made
 * of the scores later expects them to stay in proportion.
 */
export const RERANK_WEIGHTS: Readonly<PassageFeatures> = {
  nearestSentence: 0.88,
  thirdSentence: 0.25,
  passage: 0.13,
  words: 0.16,
  coverage: 0.28,
  contents: -0.17,
  listing: -0.06,
  catalogue: 0.26,
};

/** A candidate with its score, more is better. */
export interface Reranked {
  row: number;
  score: number;
}

/** Orders candidate rows by how well the passage behind each fits the question. */
export function rerankPassages(
  library: Library,
  candidates: {
    rows: readonly number[];
    vector: Float32Array;
    lexical: readonly Hit[];
    /** The sum of the question's terms' weights; 0 when the library knows none of them. */
    weightOfTerms: number;
    /** How much of the question each row speaks of. */
    coverage: (row: number) => number;
    asksCatalogue: boolean;
  },
): Reranked[] {
  const { rows, vector, weightOfTerms, coverage, asksCatalogue } = candidates;
  const words = new Map(candidates.lexical.map(({ row, score }) => [row, score]));
  const reranked = rows.map((row) => {
    const { kind, sentenceFrom, sentenceTo } = library.outline(row);
    const isListing = kind === 'listing';
    const [nearestSentence, , thirdSentence] = nearest(library, { sentenceFrom, sentenceTo, vector });
    const features: PassageFeatures = {
      nearestSentence,
      thirdSentence,
      passage: dotAt(library.passageVector(row), 0, vector),
      words: weightOfTerms === 0 ? 0 : (words.get(row) ?? 0) / weightOfTerms,
      coverage: coverage(row),
      contents: kind === 'contents' ? 1 : 0,
      listing: isListing && !asksCatalogue ? 1 : 0,
      catalogue: isListing && asksCatalogue ? 1 : 0,
    };
    return { row, score: weightedSum(RERANK_WEIGHTS, features) };
  });
  return reranked.sort((a, b) => b.score - a.score || a.row - b.row);
}

/** The cosines of the three nearest sentences; of a passage with fewer, the last one stands for those it lacks. */
function nearest(
  library: Library,
  { sentenceFrom, sentenceTo, vector }: { sentenceFrom: number; sentenceTo: number; vector: Float32Array },
): [number, number, number] {
  let [first, second, third] = [-1, -1, -1];
  for (let row = sentenceFrom; row < sentenceTo; row += 1) {
    const similarity = library.sentences.similarity(row, vector);
    if (similarity > first) [first, second, third] = [similarity, first, second];
    else if (similarity > second) [second, third] = [similarity, second];
    else if (similarity > third) third = similarity;
  }
  const count = sentenceTo - sentenceFrom;
  if (count < 2) second = first;
  if (count < 3) third = second;
  return [first, second, third];
}
