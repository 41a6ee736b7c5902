import type { ScoredSentence } from './score-sentences.js';

/** A quotation: neighbouring sentences of one report, taken together. */
export interface Quotation {
  start: number;
  end: number;
  sentences: ScoredSentence[];
}

export interface SelectionLimits {
  /** Statements of an answer at most: more than four are a page to read, not an answer. */
  most: number;
  /** Characters of an answer at about which it is long enough. */
  length: number;
  /** A further sentence's score must lie within this of the best one's. */
  within: number;
}

export const SELECTION: Readonly<SelectionLimits> = { most: 4, length: 300, within: 2.5 };

/**
 * Takes the best sentence, then the next ones while they are nearly as good and the answer stays short, and joins
 * neighbours. Quotations come in the order of their best sentence.
 */
export function selectSentences(scored: readonly ScoredSentence[], limits: SelectionLimits = SELECTION): Quotation[] {
  const best = scored[0];
  if (best === undefined) return [];
  const chosen: ScoredSentence[] = [];
  let length = 0;
  for (const sentence of scored) {
    if (chosen.length === limits.most || sentence.score < best.score - limits.within) break;
    if (chosen.length > 0 && length + sentence.text.length > limits.length) continue;
    if (chosen.some((other) => other.text === sentence.text)) continue;
    chosen.push(sentence);
    length += sentence.text.length;
  }
  return joinNeighbours(chosen);
}

function joinNeighbours(chosen: readonly ScoredSentence[]): Quotation[] {
  const quotations: Quotation[] = [];
  for (const sentence of chosen) {
    const neighbour = quotations.find((quotation) => adjoins(quotation, sentence));
    if (neighbour) {
      neighbour.sentences = [...neighbour.sentences, sentence].sort((a, b) => a.row - b.row);
      neighbour.start = Math.min(neighbour.start, sentence.start);
      neighbour.end = Math.max(neighbour.end, sentence.end);
    } else quotations.push({ start: sentence.start, end: sentence.end, sentences: [sentence] });
  }
  return quotations;
}

/** Rows of sentences are numbered through the library, so neighbours in one report differ by one. */
function adjoins(quotation: Quotation, sentence: ScoredSentence): boolean {
  return quotation.sentences.some(
    (other) => other.passage.reportId === sentence.passage.reportId && Math.abs(other.row - sentence.row) === 1,
  );
}
