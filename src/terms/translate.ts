import { englishWordsOf, type EnglishWord, type Glossary } from './glossary.js';

/** A piece of an English question: what it says, and how Chinese reports would say it. */
export interface TranslatedPiece {
  english: string;
  /** Best first; none for what the glossary does not know. */
  chinese: readonly string[];
  /** Whether it is written as a name is: in capitals, where no sentence begins. */
  isName: boolean;
}

/** Names of laws and measures are the longest phrases of a finance glossary. */
const LONGEST_PHRASE = 10;
const SENTENCE_END = /[.?!:;]/u;
/** Capitals or figures within a word: GDP, OceanBase, K8s. It is a name wherever it stands. */
const INNER_CAPITALS = /\p{Lu}.*\p{Lu}|\p{Lu}.*\d|\d.*\p{Lu}|\p{Ll}\p{Lu}/u;
/** Shorter ones are signs of other things: No. 1, A shares. */
const CAPITAL = /^\p{Lu}\p{L}{2}/u;

/**
 * Cuts an English question into the longest phrases that the glossary knows. Other words stand without a rendering,
 * names of several words together; function words are left out.
 * @param options.inSentence the text stands within a sentence, so that a capital at its start is one of a name
 */
export function translatePieces(
  text: string,
  { glossary, stopWords }: { glossary: Glossary; stopWords: ReadonlySet<string> },
  { inSentence = false }: { inSentence?: boolean } = {},
): TranslatedPiece[] {
  const words = englishWordsOf(text);
  const isNameAt = nameFinder(text, { words, inSentence });
  const pieces: TranslatedPiece[] = [];
  let at = 0;
  while (at < words.length) {
    const found = longestPhrase(words.slice(at, at + LONGEST_PHRASE), glossary);
    const length = found?.length ?? nameLength(words, { at, isNameAt, glossary, stopWords });
    const english = textOf(words.slice(at, at + length));
    const isName = isNameAt(at);
    if (found !== undefined) pieces.push({ english, chinese: found.chinese, isName });
    else if (!stopWords.has(english.toLowerCase())) {
      const parts = isName ? [] : partsOf(english, glossary, stopWords);
      pieces.push(...(parts.length > 0 ? parts : [{ english, chinese: [], isName }]));
    }
    at += length;
  }
  return pieces;
}

function longestPhrase(
  words: readonly EnglishWord[],
  glossary: Glossary,
): { length: number; chinese: readonly string[] } | undefined {
  for (let length = words.length; length > 0; length -= 1) {
    const chinese = glossary.find(words.slice(0, length).map(({ text }) => text));
    if (chinese) return { length, chinese };
  }
  return undefined;
}

function nameFinder(
  text: string,
  { words, inSentence }: { words: readonly EnglishWord[]; inSentence: boolean },
): (at: number) => boolean {
  // Who writes a whole question in capitals marks no names by them.
  if (!inSentence && !/\p{Ll}/u.test(text)) return () => false;
  return (at) => {
    const word = words[at];
    if (word === undefined) return false;
    if (INNER_CAPITALS.test(word.text)) return true;
    const before = words[at - 1];
    const opens = before === undefined ? !inSentence : SENTENCE_END.test(text.slice(before.end, word.start));
    return CAPITAL.test(word.text) && !opens;
  };
}

/** How many words from here on are one name that the glossary knows nothing of; 1 where none is. */
function nameLength(
  words: readonly EnglishWord[],
  here: {
    at: number;
    isNameAt: (at: number) => boolean;
    glossary: Glossary;
    stopWords: ReadonlySet<string>;
  },
): number {
  const { at, isNameAt, glossary, stopWords } = here;
  if (!isNameAt(at)) return 1;
  let end = at + 1;
  for (let next = words[end]; next !== undefined && isNameAt(end); next = words[end]) {
    const apart = next.start - (words[end - 1]?.end ?? 0) > 1;
    if (apart || stopWords.has(next.text.toLowerCase()) || glossary.find([next.text])) break;
    end += 1;
  }
  return end - at;
}

/** The parts of a compound that the glossary knows: service and driven of service-driven. */
function partsOf(english: string, glossary: Glossary, stopWords: ReadonlySet<string>): TranslatedPiece[] {
  const parts = english.split('-');
  if (parts.length === 1) return [];
  return parts.flatMap((part) => {
    const chinese = stopWords.has(part.toLowerCase()) ? undefined : glossary.find([part]);
    return chinese ? [{ english: part, chinese, isName: false }] : [];
  });
}

function textOf(words: readonly EnglishWord[]): string {
  return words.map(({ text }) => text).join(' ');
}
