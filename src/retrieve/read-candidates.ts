import { dotAt } from '../library/exact-vector-index.js';
import type { Library } from '../library/open-library.js';
import type { Candidate, Hit } from '../ports.js';

/** The passages of these rows with what speaks for each, in the order given. */
export function readCandidates(
  library: Library,
  found: {
    rows: readonly number[];
    vector: Float32Array;
    lexical: readonly Hit[];
    /** The sum of the question's terms' weights; 0 when the library knows none of them. */
    weightOfTerms: number;
    asksCatalogue: boolean;
  },
): Candidate[] {
  const { rows, vector, weightOfTerms, asksCatalogue } = found;
  const words = new Map(found.lexical.map(({ row, score }) => [row, score]));
  return rows.map((row) => {
    const { kind, sentenceFrom, sentenceTo } = library.outline(row);
    const isListing = kind === 'listing';
    return {
      row,
      text: () => library.passage(row).text,
      features: {
        nearestSentence: nearest(library, { sentenceFrom, sentenceTo, vector }),
        passage: dotAt(library.passageVector(row), 0, vector),
        words: weightOfTerms === 0 ? 0 : (words.get(row) ?? 0) / weightOfTerms,
        contents: kind === 'contents' ? 1 : 0,
        listing: isListing && !asksCatalogue ? 1 : 0,
        catalogue: isListing && asksCatalogue ? 1 : 0,
      },
    };
  });
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
