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
    /** How much of the question each row speaks of. */
    coverage: (row: number) => number;
    asksCatalogue: boolean;
  },
): Candidate[] {
  const { rows, vector, weightOfTerms, coverage, asksCatalogue } = found;
  const words = new Map(found.lexical.map(({ row, score }) => [row, score]));
  return rows.map((row) => {
    const { kind, sentenceFrom, sentenceTo } = library.outline(row);
    const isListing = kind === 'listing';
    const [nearestSentence, , thirdSentence] = nearest(library, { sentenceFrom, sentenceTo, vector });
    return {
      row,
      text: () => library.passage(row).text,
      features: {
        nearestSentence,
        thirdSentence,
        passage: dotAt(library.passageVector(row), 0, vector),
        words: weightOfTerms === 0 ? 0 : (words.get(row) ?? 0) / weightOfTerms,
        coverage: coverage(row),
        contents: kind === 'contents' ? 1 : 0,
        listing: isListing && !asksCatalogue ? 1 : 0,
        catalogue: isListing && asksCatalogue ? 1 : 0,
      },
    };
  });
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
