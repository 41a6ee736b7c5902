import type { Library } from '../library/open-library.js';
import type { TermCutter } from '../terms/terms-of.js';

/** Passages that are read to see whether the parts of a word stand together there. */
const READ = 8;

/**
 * Counts the passages that a word stands in. A word that the index has not, since a longer one ran across it there
 * (绿色贷款 in 绿色/贷款余额), is looked for in the passages that have its parts near each other; beyond a few it is not
 * counted on. Each word is counted once.
 */
export function createWordCounter(library: Library, terms: TermCutter): (word: string) => number {
  const counted = new Map<string, number>();
  const count = (word: string): number => {
    const cut = terms.ofPassage(word);
    const least = Math.min(...cut.map((term) => library.lexical.passagesWith(term)));
    if (least > 0) return Number.isFinite(least) ? least : 0;
    const [whole, ...parts] = cut;
    if (whole !== word || parts.length < 2) return 0;
    const rows = library.lexical.passagesNear(parts, READ);
    return rows.filter((row) => terms.fold(library.passage(row).text).includes(word)).length;
  };
  return (word) => {
    const passages = counted.get(word) ?? count(word);
    counted.set(word, passages);
    return passages;
  };
}
