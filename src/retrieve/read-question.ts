import type { Library } from '../library/open-library.js';
import type { Fold } from '../terms/fold-text.js';
import { createEnglishOf } from '../terms/english-of.js';
import { createGlossary } from '../terms/glossary.js';
import type { Lexicon } from '../terms/read-lexicon.js';
import { createSpeller, type Pinyin } from '../terms/spells.js';
import type { TermCutter } from '../terms/terms-of.js';
import { chineseWords } from './chinese-words.js';
import { englishWords, withEnglish, type EnglishTools } from './english-words.js';
import { inverseFrequency } from './inverse-frequency.js';
import { withoutPlaces, type NamedThing } from './named-thing.js';
import { chooseRenderings } from './choose-renderings.js';
import { languageOf } from './read-asked.js';
import { readFigures } from './read-figures.js';
import { readPeriods } from './read-periods.js';
import { standingOf, standsIn } from './stands-in.js';
import { createWordCounter } from './word-counter.js';

/** One thing that a question names, with all the words that reports have for it. */
export interface QuestionWord extends NamedThing {
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
  /** Folds a text as the words are, so that they can be found in it. */
  fold: Fold;
}

export interface QuestionReader {
  read(question: string, library: Library): ReadQuestion;
}

/** A run of Latin words in a Chinese question, and the other way round. */
const LATIN_RUN = /\p{Script=Latin}[\p{Script=Latin}\p{N} .&'’+-]*/gu;
const CHINESE_RUN = /\p{Script=Han}[\p{Script=Han}\p{N}“”‘’、·]*/gu;

/** Reads questions: Chinese and English words, names, dates and figures, with the other ways to write each. */
export function createQuestionReader(tools: {
  terms: TermCutter;
  lexicon: Lexicon;
  /** Without it, Chinese names in Latin letters are not recognized. */
  pinyin?: Pinyin;
}): QuestionReader {
  const { terms, lexicon, pinyin } = tools;
  const { stopWords } = lexicon;
  const spell = pinyin ? createSpeller(pinyin) : () => [];
  const englishOf = createEnglishOf(lexicon.glossary);
  const glossary = createGlossary([...lexicon.glossary, ...englishAliases(lexicon)], stopWords);
  // Folded once: every question is held against every name.
  const groups = lexicon.aliases.map((group) => group.map(terms.fold));
  const aliases = new Set(groups.flat());
  const ownTerms = new Set(lexicon.terms.map(terms.fold));
  return {
    read: (question, library) => {
      const passagesWith = createWordCounter(library, terms);
      const english: EnglishTools = {
        glossary,
        stopWords,
        fold: terms.fold,
        aliases,
        ownTerms,
        isKnown: (word) => passagesWith(word) > 0,
        isOneWord: (word) => library.lexical.passagesWith(word) > 0,
        spelled: (latin) => spell(latin, library.lexical.words()),
        englishOf,
        holdsEnglish: holds(library, 'en'),
      };
      const places = [...readPeriods(question, terms.fold), ...readFigures(question, terms.fold)];
      const rest = withoutPlaces(question, places);
      const isEnglish = languageOf(question) === 'en';
      const chinese = { terms, groups, ownTerms };
      const read = isEnglish
        ? englishQuestion(rest, { english, chinese })
        : chineseQuestion(rest, { english, chinese });
      const dated = places.flatMap(({ things }) => things);
      const named = withEnglish(chooseRenderings([...dated, ...read], { library, terms }), english);
      const words = named
        .filter(({ variants }) => variants.some((variant) => variant.length > 1 || /[a-z0-9]/u.test(variant)))
        .map((thing): QuestionWord => {
          const held = Math.max(0, ...thing.variants.map(passagesWith));
          return { ...thing, known: held > 0, weight: inverseFrequency(held, library.manifest.counts.passages) };
        });
      const searched = [
        ...new Set(named.flatMap(({ variants }) => variants.flatMap((variant) => terms.ofQuestion(variant)))),
      ];
      return {
        text: question,
        embeddedAs: embeddedForm(question, { named, isEnglish, library }),
        words,
        terms: searched,
        fold: terms.fold,
      };
    },
  };
}

/** A question in the language of the reports; where they are of both languages, in both. */
function embeddedForm(
  question: string,
  { named, isEnglish, library }: { named: readonly NamedThing[]; isEnglish: boolean; library: Library },
): string {
  const inOther = (script: RegExp) => named.map(({ variants }) => variants.find((word) => script.test(word)) ?? '');
  const others = isEnglish ? named.map(({ variants: [first] }) => first ?? '') : inOther(/\p{Script=Latin}/u);
  const translated = others.filter((word) => word !== '').join(' ');
  const hasOwn = holds(library, isEnglish ? 'en' : 'zh');
  const hasOther = holds(library, isEnglish ? 'zh' : 'en');
  const isTranslation = !isEnglish || /\p{Script=Han}/u.test(translated);
  if (!hasOther || !isTranslation || translated === '') return question;
  return hasOwn ? `${question} ${translated}` : translated;
}

function holds(library: Library, wanted: 'zh' | 'en'): boolean {
  return library.reports.some(({ held, language }) => held && language === wanted);
}

interface Readers {
  english: EnglishTools;
  chinese: Parameters<typeof chineseWords>[1];
}

/** The words of an English question, and the Chinese names in it: Aixin Life (爱心人寿). */
function englishQuestion(question: string, { english, chinese }: Readers): NamedThing[] {
  const runs = question.match(CHINESE_RUN) ?? [];
  const named = runs.flatMap((run) => chineseWords(run, chinese));
  return [...englishWords(question.replace(CHINESE_RUN, ' '), english), ...named];
}

/** The words of a Chinese question, and the Latin ones in it that are no part of a name. */
function chineseQuestion(question: string, { english, chinese }: Readers): NamedThing[] {
  const things = chineseWords(question, chinese);
  const runs = question.match(LATIN_RUN) ?? [];
  const latin = runs.flatMap((run) => englishWords(run, english, { inSentence: true }));
  return [...things, ...latin.filter(({ own }) => !things.some((thing) => thing.own.includes(own)))];
}

/** The English names of institutions and things, as entries of a glossary. */
function englishAliases({ aliases }: Lexicon): [string, string[]][] {
  return aliases.flatMap((group) => {
    const chinese = group.filter((name) => /\p{Script=Han}/u.test(name));
    return group.filter((name) => !chinese.includes(name)).map((name): [string, string[]] => [name, chinese]);
  });
}

/** How far a question's word, or another name of it, stands in a folded text: 0 to 1. */
export function standingOfWord(folded: string, { variants, exact }: QuestionWord): number {
  if (exact) return variants.some((variant) => standsIn(folded, variant)) ? 1 : 0;
  let best = 0;
  for (const variant of variants) best = Math.max(best, standingOf(folded, variant));
  return best;
}
