import { namedYears } from '../../figures/year-mentions.js';

/** A passage's folded text, and the same with headings and title. */
export interface PassageText {
  text: string;
  whole: string;
}

/** The sentence itself counts for three quarters of its support, its passage and title for the rest. */
const OWN_SHARE = 0.75;
/** A sentence that shows one of two asked quantities, or speaks of another year, supports so much less. */
const HALF_SHOWN = 0.85;
const OTHER_YEAR = 0.5;
const SEGMENT_END = /[。\n；;]/u;

/** How well the sentence that supports an answer best covers the question's words, 0 to 1; 0 when none shows what was asked. */
export function bestSupport(
  texts: readonly PassageText[],
  asked: { coverage: (text: string) => number; shown: readonly RegExp[]; years: ReadonlySet<number> },
): number {
  let best = 0;
  for (const { text, whole } of texts) {
    const around = asked.coverage(whole);
    for (const segment of text.split(SEGMENT_END)) {
      const count = asked.shown.filter((pattern) => pattern.test(segment)).length;
      if (segment.trim() === '' || (asked.shown.length > 0 && count === 0)) continue;
      const own = OWN_SHARE * asked.coverage(segment) + (1 - OWN_SHARE) * around;
      const shownShare = count === asked.shown.length ? 1 : HALF_SHOWN;
      best = Math.max(best, own * shownShare * (speaksOf(asked.years, { segment, whole }) ? 1 : OTHER_YEAR));
    }
  }
  return best;
}

/** Whether a sentence is about one of the years asked for: by itself, or, if it names none, by its passage. */
function speaksOf(years: ReadonlySet<number>, { segment, whole }: { segment: string; whole: string }): boolean {
  if (years.size === 0) return true;
  const own = namedYears(segment);
  const named = own.size > 0 ? own : namedYears(whole);
  return [...years].some((year) => named.has(year));
}
