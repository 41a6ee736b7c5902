import { stemOf } from './stem-of.js';

/** Chinese renderings of English phrases, found in whatever form a question has them. */
export interface Glossary {
  /** The renderings of these words, best first; undefined when it has none. */
  find(words: readonly string[]): readonly string[] | undefined;
}

/** Signs that stand in words and, behind one, belong to the sentence: the full stop, the quotation mark. */
const SENTENCE_SIGNS = /[.&'’-]+$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}.&'’+%-]*|\p{Script=Han}+/gu;

export interface EnglishWord {
  text: string;
  start: number;
  end: number;
}

/** The words of an English text with their places, without genitives and the signs between them. */
export function englishWordsOf(text: string): EnglishWord[] {
  return [...text.matchAll(WORD)].map(({ 0: match, index }) => {
    const word = match.replace(SENTENCE_SIGNS, '').replace(/['’]s$/u, '');
    return { text: word, start: index, end: index + word.length };
  });
}

/**
 * A glossary of entries. A phrase is found as it stands, whatever its capitals, then by the stems of its words, with or
 * without hyphens; of entries with the same stems the first is found so. A stop word that has an entry in capitals (US,
 * IT) is found in capitals only, and is nothing otherwise.
 */
export function createGlossary(
  entries: Iterable<readonly [string, readonly string[]]>,
  stopWords: ReadonlySet<string>,
): Glossary {
  const phrases = new Map<string, readonly string[]>();
  const byStems = new Map<string, readonly string[]>();
  const keyOf = (words: readonly string[]): string => {
    const phrase = words.join(' ');
    return stopWords.has(phrase.toLowerCase()) ? phrase : phrase.toLowerCase();
  };
  for (const [english, chinese] of entries) {
    const words = englishWordsOf(english).map(({ text }) => text);
    const key = keyOf(words);
    if (stopWords.has(key)) continue;
    phrases.set(key, [...new Set([...(phrases.get(key) ?? []), ...chinese])]);
    const stems = stemsOf(words);
    if (key === key.toLowerCase() && !byStems.has(stems)) byStems.set(stems, chinese);
  }
  return {
    find: (words) => {
      const found = phrases.get(keyOf(words));
      return found ?? (stopWords.has(words.join(' ').toLowerCase()) ? undefined : byStems.get(stemsOf(words)));
    },
  };
}

function stemsOf(words: readonly string[]): string {
  return words
    .flatMap((word) => word.split('-'))
    .map(stemOf)
    .join(' ');
}
