import type { EnglishOf } from '../terms/english-of.js';
import type { Fold } from '../terms/fold-text.js';
import type { Glossary } from '../terms/glossary.js';
import { endsInstitution } from '../terms/institutions.js';
import { translatePieces, type TranslatedPiece } from '../terms/translate.js';
import type { NamedThing } from './named-thing.js';

/** Renderings of one English word that are searched for: more bring in more than was asked. */
const RENDERINGS = 3;

/** Capitals or figures within a word tell a name from an ordinary word in capitals, as in Northern Centre. */
const SURELY_NAME = /\p{Lu}.*\p{Lu}|\p{L}\d|\d\p{L}/u;
/** What English words are looked up in. */
export interface EnglishTools {
  glossary: Glossary;
  stopWords: ReadonlySet<string>;
  fold: Fold;
  /** English names of the aliases, folded. */
  aliases: ReadonlySet<string>;
  /** Terms of the trade. */
  ownTerms: ReadonlySet<string>;
  /** Whether a word stands in the library. */
  isKnown: (word: string) => boolean;
  /** Whether the library has it as one Chinese word. */
  isOneWord: (word: string) => boolean;
  /** The library's words that Latin letters spell in pinyin. */
  spelled: (latin: string) => readonly string[];
  /** English renderings of a Chinese word. */
  englishOf: EnglishOf;
  /** Whether the library holds English text. */
  holdsEnglish: boolean;
}

/**
 * The English words of a question with their renderings that stand in the library. Names stay as they are: many stand
 * in Chinese text in Latin letters, or as the Chinese name that they spell. What is neither a name nor has a rendering
 * tells nothing of Chinese text, and is left out.
 * @param text an English question, or a run of Latin words in a Chinese one
 */
export function englishWords(
  text: string,
  tools: EnglishTools,
  { inSentence = false }: { inSentence?: boolean } = {},
): NamedThing[] {
  const pieces = translatePieces(text, tools, { inSentence });
  const things = pieces.map((piece, at): NamedThing[] => {
    const { english, chinese, isName } = piece;
    if (chinese.length > 0) return renderedThing(piece, { ...tools, inSentence });
    const isSure = inSentence || endsInstitution(pieces[at + 1]?.english ?? '');
    if (isName) return namesIn(english.split(' '), { ...tools, isSure });
    if (/^\p{Lu}\p{L}{2}/u.test(english) && isHeld(english, tools)) return [nameOf(english, { ...tools, isSure })];
    const isWord = /\d/u.test(english) || ((tools.holdsEnglish || inSentence) && tools.isKnown(english));
    return isWord ? [plainThing(english, tools)] : [];
  });
  return joinInstitutions(things, tools).flat();
}

function renderedThing(
  { english, chinese, isName }: TranslatedPiece,
  tools: EnglishTools & { inSentence: boolean },
): NamedThing[] {
  const own = tools.fold(english);
  const isAlias = tools.aliases.has(own);
  const known = chinese.map(tools.fold).filter(tools.isKnown).slice(0, RENDERINGS);
  const asItStands = isName || isAlias || tools.inSentence || tools.holdsEnglish ? formsOf(own, tools) : [];
  const variants = [...new Set([...known, ...asItStands])];
  if (variants.length === 0) return [];
  return [{ own, variants, exact: isAlias || known.some((rendering) => tools.ownTerms.has(rendering)) }];
}

/** The names in a run of words in capitals: the longest ones that the library knows, and single words that it does not. */
function namesIn(words: readonly string[], tools: EnglishTools & { isSure: boolean }): NamedThing[] {
  for (let length = words.length; length > 0; length -= 1) {
    const english = words.slice(0, length).join(' ');
    const parts = english.split('-');
    const isWhole = isHeld(english, tools);
    if (length > 1 && !isWhole) continue;
    const others = namesIn(words.slice(length), tools);
    if (isWhole || parts.length === 1) return [nameOf(english, tools), ...others];
    return [...namesIn(parts, tools), ...others];
  }
  return [];
}

/** A name that the library lacks is held against it only where it is surely one: other words are written in capitals too. */
function nameOf(english: string, tools: EnglishTools & { isSure: boolean }): NamedThing {
  const own = tools.fold(english);
  const exact = isHeld(english, tools) || tools.isSure || SURELY_NAME.test(english);
  return { own, variants: [...tools.spelled(english).slice(0, RENDERINGS), own], exact };
}

/**
 * A name and the kind of institution behind it are one name where the library has them as one word: Aixin Life, 爱心人寿.
 */
function joinInstitutions(things: readonly NamedThing[][], { isOneWord }: EnglishTools): NamedThing[][] {
  const joined: NamedThing[][] = [];
  for (const here of things) {
    const [kind] = here;
    const name = joined.at(-1)?.at(-1);
    if (kind !== undefined && name !== undefined && endsInstitution(kind.own)) {
      const words = name.variants
        .flatMap((first) => kind.variants.map((second) => `${first}${second}`))
        .filter(isOneWord);
      if (words.length > 0) {
        joined[joined.length - 1]?.pop();
        joined.push([{ own: `${name.own} ${kind.own}`, variants: words, exact: true }]);
        continue;
      }
    }
    joined.push(here);
  }
  return joined;
}

/** Whether a name stands in the library, in its own letters or in the Chinese ones that it spells. */
function isHeld(english: string, { isKnown, spelled }: EnglishTools): boolean {
  return isKnown(english) || spelled(english).length > 0;
}

function plainThing(english: string, tools: EnglishTools): NamedThing {
  const own = tools.fold(english);
  return { own, variants: [...new Set([own, ...formsOf(own, tools)])], exact: false };
}

/** A word as it stands, and its plural or singular where English text has it. */
function formsOf(own: string, { isKnown, holdsEnglish }: EnglishTools): string[] {
  if (!holdsEnglish) return [own];
  return [own, own.endsWith('s') ? own.slice(0, -1) : `${own}s`].filter((form) => form === own || isKnown(form));
}

/** Things with their English renderings that stand in the library, where it holds English text. */
export function withEnglish(things: readonly NamedThing[], tools: EnglishTools): NamedThing[] {
  if (!tools.holdsEnglish) return [...things];
  return things.map((thing) => {
    const named = thing.variants.filter((variant) => /^[a-z]/.test(variant));
    const rendered = thing.variants.flatMap((variant) => tools.englishOf(variant));
    const forms = [...named, ...rendered].flatMap((phrase) => formsOf(phrase, tools)).filter(tools.isKnown);
    const added = [...new Set(forms)].filter((form) => !thing.variants.includes(form)).slice(0, RENDERINGS);
    return { ...thing, variants: [...thing.variants, ...added] };
  });
}
