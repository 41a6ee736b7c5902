import type { Report } from '../../schemas.js';
import { foldText, standingOf } from '../../retrieve/stands-in.js';

/** A report is meant when its title and publisher cover this much of the naming words not yet covered. */
const NAMED = 0.5;
/** Reports that cover nearly as much as the best are meant together with it. */
const TOGETHER = 0.9;
/** A word that stands in a title in pieces only (金融 of 产业园区金融) is not covered by it. */
const COVERED = 0.7;
/** No question names more reports one by one. */
const MOST_NAMED = 4;

/**
 * The reports that a question's words name by title or publisher: the best match, those as good, and, for words that
 * it leaves uncovered, further ones. All reports when no word names any; none when words name what is not there.
 */
export function findReports(named: { naming: string; terms: readonly string[]; among: readonly Report[] }): Report[] {
  const words = namingWords(named);
  if (words.length === 0) return [...named.among];
  const titles = named.among.map((report) => ({
    report,
    text: foldText(`${report.title}\n${report.publisher ?? ''}`),
  }));
  const weights = new Map(
    words.map((word) => [
      word,
      rarity(
        word,
        titles.map(({ text }) => text),
      ),
    ]),
  );
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const chosen: Report[] = [];
  let open = words;
  for (let round = 0; round < MOST_NAMED && open.length > 0; round += 1) {
    const wanted = open;
    const weight = wanted.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
    const matched = titles.map(({ report, text }) => ({
      report,
      text,
      share:
        wanted.reduce((sum, word) => sum + (weights.get(word) ?? 0) * standingOf(text, word), 0) /
        Math.max(1e-9, weight),
    }));
    const best = Math.max(0, ...matched.map(({ share }) => share));
    if (best < NAMED || weight < total / (2 * MOST_NAMED)) break;
    const meant = matched.filter(({ share }) => share >= TOGETHER * best);
    chosen.push(...meant.map(({ report }) => report).filter((report) => !chosen.includes(report)));
    open = wanted.filter((word) => !meant.some(({ text }) => standingOf(text, word) > COVERED));
  }
  return chosen;
}

function namingWords({ naming, terms }: { naming: string; terms: readonly string[] }): string[] {
  const folded = foldText(naming);
  const words = terms.filter((term) => (term.length > 1 || /[a-z]/.test(term)) && standingOf(folded, term) === 1);
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}

/** Inverse frequency over the titles; a word in no title weighs most, since it names something that is not there. */
function rarity(word: string, titles: readonly string[]): number {
  const held = titles.filter((title) => standingOf(title, word) > 0).length;
  return Math.log(1 + (titles.length + 1) / (held + 0.5));
}
