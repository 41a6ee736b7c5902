import type { Library } from '../library/open-library.js';
import type { Lexicon } from '../terms/read-lexicon.js';
import type { TermCutter } from '../terms/terms-of.js';
import { phraseOf, translatePieces, type Glossary } from '../terms/translate.js';
import { inverseFrequency } from './inverse-frequency.js';
import { foldText, standingOf, standsIn } from './stands-in.js';

/** One thing that a question names, with all the words that reports have for it. */
export interface QuestionWord {
  /** As the question has it, folded. */
  own: string;
  /** The first is the question's own word, or its best rendering. */
  variants: readonly string[];
  /** A name or a term of the trade stands whole or not at all: 招商银行 is not half of 工商银行. */
  exact: boolean;
  /** How rare it is in the library: the inverse document frequency of its commonest variant. */
  weight: number;
  /** Whether any variant stands in the library. */
  known: boolean;
}

/** A question as both searches read it. */
export interface ReadQuestion {
  text: string;
  /** What is embedded: an English question in the words of Chinese reports. */
  embeddedAs: string;
  /** Words by which answers are held against the question. */
  words: readonly QuestionWord[];
  /** Terms for the lexical index. */
  terms: string[];
}

export interface QuestionReader {
  read(question: string, library: Library): ReadQuestion;
}

type NamedThing = Pick<QuestionWord, 'own' | 'variants' | 'exact'>;

/** Renderings of one English word that are searched for: more bring in more than was asked. */
const RENDERINGS = 3;

export function createQuestionReader(tools: { terms: TermCutter; lexicon: Lexicon }): QuestionReader {
  const { terms, lexicon } = tools;
  const glossary = withAliases(lexicon);
  // Folded once: every question is held against every name.
  const groups = lexicon.aliases.map((group) => group.map(foldText));
  const ownTerms = new Set(lexicon.terms);
  return {
    read: (question, library) => {
      const passagesWith = (variant: string) =>
        Math.min(...terms.ofPassage(variant).map((term) => library.lexical.passagesWith(term)));
      const isKnown = (word: string) => passagesWith(word) > 0;
      const named = /\p{Script=Han}{2}/u.test(question)
        ? chineseWords(question, { terms, groups, ownTerms })
        : englishWords(question, { glossary, lexicon, isKnown });
      const words = named
        .filter(({ variants }) => variants.some((variant) => variant.length > 1 || /[a-z0-9]/u.test(variant)))
        .map(({ own, variants, exact }): QuestionWord => {
          const held = Math.max(0, ...variants.map(passagesWith).filter(Number.isFinite));
          return {
            own,
            variants,
            exact,
            known: held > 0,
            weight: inverseFrequency(held, library.manifest.counts.passages),
          };
        });
      const searched = [
        ...new Set(named.flatMap(({ variants }) => variants.flatMap((variant) => terms.ofQuestion(variant)))),
      ];
      const inChinese = named.map(({ variants: [first] }) => first ?? '').join(' ');
      const isEnglish = !/\p{Script=Han}/u.test(question) && /\p{Script=Han}/u.test(inChinese);
      return { text: question, embeddedAs: isEnglish ? inChinese : question, words, terms: searched };
    },
  };
}

/** Chinese words, whole; what the lexicon has other names for is one word with all of them. */
function chineseWords(
  question: string,
  tools: { terms: TermCutter; groups: readonly (readonly string[])[]; ownTerms: ReadonlySet<string> },
): NamedThing[] {
  const { terms, groups, ownTerms } = tools;
  const folded = foldText(question);
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
  const plain = wholeWords(cut).filter((word) => !outermost.some(({ own }) => own.includes(word)));
  return [...outermost, ...plain.map((word) => ({ own: word, variants: [word], exact: ownTerms.has(word) }))];
}

function englishWords(
  question: string,
  tools: { glossary: Glossary; lexicon: Lexicon; isKnown: (word: string) => boolean },
): NamedThing[] {
  return translatePieces(question, tools.glossary, tools.lexicon.stopWords).flatMap(({ english, chinese }) => {
    const known = chinese.filter(tools.isKnown).slice(0, RENDERINGS).map(foldText);
    // A name stays as it is: many stand in Chinese text in Latin letters.
    const kept = tools.isKnown(english) || /\p{Lu}|\d/u.test(english) ? [foldText(english)] : [];
    const variants = [...known, ...kept];
    return variants.length > 0 ? [{ own: foldText(english), variants, exact: false }] : [];
  });
}

/** Words that are no part of a longer one: 商业银行, not 银行 besides. */
function wholeWords(terms: readonly string[]): string[] {
  return terms.filter((term) => !terms.some((other) => other !== term && other.includes(term)));
}

/** The glossary, with the English names of institutions and things. */
function withAliases({ glossary, aliases }: Lexicon): Glossary {
  const all = new Map<string, readonly string[]>();
  const add = (english: string, chinese: readonly string[]) => {
    const phrase = phraseOf(english);
    all.set(phrase, [...new Set([...(all.get(phrase) ?? []), ...chinese])]);
  };
  for (const [english, chinese] of glossary) add(english, chinese);
  for (const group of aliases) {
    const chinese = group.filter((name) => /\p{Script=Han}/u.test(name));
    for (const name of group) if (!/\p{Script=Han}/u.test(name)) add(name, chinese);
  }
  return all;
}

/** How far a question's word, or another name of it, stands in a folded text: 0 to 1. */
export function standingOfWord(folded: string, { variants, exact }: QuestionWord): number {
  if (exact) return variants.some((variant) => standsIn(folded, variant)) ? 1 : 0;
  let best = 0;
  for (const variant of variants) best = Math.max(best, standingOf(folded, variant));
  return best;
}
