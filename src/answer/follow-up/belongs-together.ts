import type { Library } from '../../library/open-library.js';
import { standingOfWord, type ReadQuestion } from '../../retrieve/read-question.js';
import type { Found, RankedPassage } from '../../retrieve/search-library.js';

/** What is found for a question, for the one before it, and for both together. */
export interface Findings {
  alone: Found;
  before: Found;
  together: Found;
}

/**
 * How much better than the question alone both must find, how much worse than the question before they may, and how
 * much less of the question's own words their first passage may hold than the first one found for it alone: chosen in
 * cross-validation on conversations and on questions put after unrelated ones
 * (decisions/0008-catalogue-and-follow-ups.md).
 */
const GAIN = 0.03;
const LOSS = 0.15;
const LOST_WORDS = 0.3;

/**
 * Whether a question without a word that points back follows up the one before: together they find more than it does
 * alone, and what they find still speaks of what it says.
 */
export function belongsTogether(library: Library, { alone, before, together }: Findings): boolean {
  const lost =
    heldBy(library, alone.question, alone.passages[0]) - heldBy(library, alone.question, together.passages[0]);
  return (
    topScore(together) > topScore(alone) + GAIN && topScore(together) > topScore(before) - LOSS && lost <= LOST_WORDS
  );
}

function topScore({ passages }: Found): number {
  return passages[0]?.score ?? 0;
}

/** The share of a question's words, by weight, that stand in a passage. */
function heldBy(library: Library, { words, fold }: ReadQuestion, passage: RankedPassage | undefined): number {
  const weight = words.reduce((sum, word) => sum + word.weight, 0);
  if (passage === undefined || weight === 0) return 0;
  const text = fold([passage.text, ...passage.headings, library.reportOf(passage.row).title].join('\n'));
  return words.reduce((sum, word) => sum + word.weight * standingOfWord(text, word), 0) / weight;
}
