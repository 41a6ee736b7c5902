import type { Fold } from '../terms/fold-text.js';
import type { Glossary } from '../terms/glossary.js';
import { translatePieces, type TranslatedPiece } from '../terms/translate.js';
import type { NamedThing } from './named-thing.js';

/** Renderings of one English word that are searched for: more bring in more than was asked. */
const RENDERINGS = 3;

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
  /** The library's words that Latin letters spell in pinyin. */
  spelled: (latin: string) => readonly string[];
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
  return translatePieces(text, tools, { inSentence }).flatMap((piece) => {
    if (piece.chinese.length > 0) return renderedThing(piece, { ...tools, inSentence });
    if (piece.isName) return namesIn(piece.english.split(' '), tools);
    const { english } = piece;
    const isOne = /^\p{Lu}/u.test(english) && (tools.isKnown(english) || tools.spelled(english).length > 0);
    if (isOne) return [nameOf(english, tools)];
    return /\d/u.test(english) || ((tools.holdsEnglish || inSentence) && tools.isKnown(english))
      ? [plainThing(english, tools)]
      : [];
  });
}

function renderedThing(
  { english, chinese, isName }: TranslatedPiece,
  tools: EnglishTools & { inSentence: boolean },
): NamedThing[] {
  const own = tools.fold(english);
  const isAlias = tools.aliases.has(own);
  const known = chinese.filter(tools.isKnown).slice(0, RENDERINGS);
  const asItStands = isName || isAlias || tools.inSentence || tools.holdsEnglish ? formsOf(own, tools) : [];
  const variants = [...new Set([...known, ...asItStands])];
  if (variants.length === 0) return [];
  return [{ own, variants, exact: isAlias || known.some((rendering) => tools.ownTerms.has(rendering)) }];
}

/** The names in a run of words in capitals: the longest ones that the library knows, and single words that it does not. */
function namesIn(words: readonly string[], tools: EnglishTools): NamedThing[] {
  for (let length = words.length; length > 0; length -= 1) {
    const english = words.slice(0, length).join(' ');
    if (length > 1 && !tools.isKnown(english) && tools.spelled(english).length === 0) continue;
    return [nameOf(english, tools), ...namesIn(words.slice(length), tools)];
  }
  return [];
}

function nameOf(english: string, { fold, spelled }: EnglishTools): NamedThing {
  const own = fold(english);
  return { own, variants: [...spelled(english).slice(0, RENDERINGS), own], exact: true };
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
