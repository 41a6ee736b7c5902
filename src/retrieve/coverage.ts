import type { Library } from '../library/open-library.js';
import { standingOfWord, type ReadQuestion } from './read-question.js';

/** Folded passages that are kept for the next question: a few megabytes. */
const MOST_KEPT = 4_096;

/** A passage's folded text, headings and report's title. */
export type PassageReader = (library: Library, row: number, question: ReadQuestion) => string;

/** Reads and folds passages, and keeps those of each library: what is asked about is asked about again. */
export function createPassageReader(): PassageReader {
  const kept = new WeakMap<Library, Map<number, string>>();
  return (library, row, { fold }) => {
    const folded = kept.get(library) ?? new Map<number, string>();
    kept.set(library, folded);
    const known = folded.get(row);
    if (known !== undefined) return known;
    if (folded.size === MOST_KEPT) folded.clear();
    const { text, headings } = library.passage(row);
    const read = fold([text, ...headings, library.reportOf(row).title].join('\n'));
    folded.set(row, read);
    return read;
  };
}

/**
 * How much of the question, by the weight of its words, a passage speaks of in its text, headings and report's title:
 * 0 to 1. Each passage is looked at once.
 */
export function createCoverage(
  library: Library,
  question: ReadQuestion,
  read: PassageReader = createPassageReader(),
): (row: number) => number {
  const { words } = question;
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  const known = new Map<number, number>();
  const coverageOf = (row: number): number => {
    if (whole === 0) return 0;
    const text = read(library, row, question);
    return words.reduce((sum, word) => sum + word.weight * standingOfWord(text, word), 0) / whole;
  };
  return (row) => {
    const coverage = known.get(row) ?? coverageOf(row);
    known.set(row, coverage);
    return coverage;
  };
}
