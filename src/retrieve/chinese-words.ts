import type { TermCutter } from '../terms/terms-of.js';
import type { NamedThing } from './named-thing.js';
import { standsIn } from './stands-in.js';

const LATIN = /^\p{Script=Latin}/u;

/**
 * The Chinese words of a question, whole; what the lexicon has other names for, in any letters, is one word with all of
 * them. Other Latin words are left for englishWords.
 */
export function chineseWords(
  question: string,
  tools: { terms: TermCutter; groups: readonly (readonly string[])[]; ownTerms: ReadonlySet<string> },
): NamedThing[] {
  const { terms, groups, ownTerms } = tools;
  const folded = terms.fold(question);
  const cut = terms.ofQuestion(question);
  const isNamed = (name: string) => (name.length > 1 ? standsIn(folded, name) : cut.includes(name));
  const things = groups.flatMap((names): NamedThing[] => {
    const own = names.filter(isNamed).sort((one, other) => other.length - one.length)[0];
    // A single character stands in too many words to be looked for.
    return own === undefined
      ? []
      : [{ own, variants: [own, ...names.filter((name) => name !== own && name.length > 1)], exact: true }];
  });
  const outermost = things.filter(({ own }) => !things.some((other) => other.own !== own && other.own.includes(own)));
  const isPart = (word: string) => outermost.some(({ own }) => own.includes(word));
  const plain = wholeWords(cut).filter((word) => !LATIN.test(word) && !isPart(word));
  return [...outermost, ...plain.map((word) => ({ own: word, variants: [word], exact: ownTerms.has(word) }))];
}

/** Words that are no part of a longer one: 商业银行, not 银行 besides. */
function wholeWords(terms: readonly string[]): string[] {
  return terms.filter((term) => !terms.some((other) => other !== term && other.includes(term)));
}
