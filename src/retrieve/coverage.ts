import type { Library } from '../library/open-library.js';
import { standingOfWord, type ReadQuestion } from './read-question.js';

/**
 * How much of the question, by the weight of its words, a passage speaks of in its text, headings and report's title:
 * 0 to 1. Each passage is read once.
 */
export function createCoverage(library: Library, { words, fold }: ReadQuestion): (row: number) => number {
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  const known = new Map<number, number>();
  const coverageOf = (row: number): number => {
    if (whole === 0) return 0;
    const { text, headings } = library.passage(row);
    const folded = fold([text, ...headings, library.reportOf(row).title].join('\n'));
    return words.reduce((sum, word) => sum + word.weight * standingOfWord(folded, word), 0) / whole;
  };
  return (row) => {
    const coverage = known.get(row) ?? coverageOf(row);
    known.set(row, coverage);
    return coverage;
  };
}
