/** Letters and digits before or after would make a Latin word or a figure another one: 2 in 2022. */
const LATIN = /^[\p{Script=Latin}\p{N}]/u;
const LATIN_END = /[\p{Script=Latin}\p{N}]$/u;
const WORD_PART = /[\p{Script=Latin}\p{N}]/u;

/** Whether a search term stands in a folded text: Chinese anywhere, Latin words and figures only whole. */
export function standsIn(folded: string, term: string): boolean {
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    const before = LATIN.test(term) ? folded[at - 1] : undefined;
    const after = LATIN_END.test(term) ? folded[at + term.length] : undefined;
    const cutsWord = [before, after].some((sign) => sign !== undefined && WORD_PART.test(sign));
    const cutsFigure = /\d$/.test(term) && /^\.\d/.test(folded.slice(at + term.length, at + term.length + 2));
    if (!cutsWord && !cutsFigure) return true;
  }
  return false;
}

/** A word found only in pieces counts less than the word itself. */
const IN_PIECES = 0.8;

/**
 * How far a term stands in a folded text, from 0 to 1: a Chinese word that does not stand there counts by its pairs of
 * characters that do, so that 股份制银行 half meets 股份银行.
 */
export function standingOf(folded: string, term: string): number {
  if (standsIn(folded, term)) return 1;
  if (term.length < 3) return 0;
  const signs = [...term];
  if (signs.length < 3 || !/^\p{Script=Han}+$/u.test(term)) return 0;
  const pairs = signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`);
  return (IN_PIECES * pairs.filter((pair) => folded.includes(pair)).length) / pairs.length;
}
