import { baseForms } from './base-forms.js';

/** Chinese renderings of English phrases, found in whatever form a question has them. */
export interface Glossary {
  /** The renderings of these words, best first; undefined when it has none. */
  find(words: readonly string[]): readonly string[] | undefined;
}

/** Signs that stand in words and, behind one, belong to the sentence: the full stop, the quotation mark. */
const SENTENCE_SIGNS = /[.&'’-]+$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}.&'’+%-]*|\p{Script=Han}+/gu;
/** Of longer phrases only the last word is looked for in other forms: names of laws and measures have no others. */
const INFLECTED = 4;

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
 * A glossary of entries. A phrase is found as it stands, whatever its capitals and hyphens, then with its words in the
 * forms they may be inflections of. A stop word that has an entry in capitals (US, IT) is found in capitals only, and
 * is nothing otherwise.
 */
export function createGlossary(
  entries: Iterable<readonly [string, readonly string[]]>,
  stopWords: ReadonlySet<string>,
): Glossary {
  const phrases = new Map<string, readonly string[]>();
  /** Words that any phrase has: other forms need not be tried. */
  const vocabulary = new Set<string>();
  const keyOf = (words: readonly string[]): string => {
    const phrase = words.join(' ');
    return stopWords.has(phrase.toLowerCase()) ? phrase : phrase.toLowerCase().replaceAll('-', ' ');
  };
  for (const [english, chinese] of entries) {
    const key = keyOf(englishWordsOf(english).map(({ text }) => text));
    if (stopWords.has(key)) continue;
    phrases.set(key, [...new Set([...(phrases.get(key) ?? []), ...chinese])]);
    for (const word of key.split(' ')) vocabulary.add(word);
  }
  const formsOf = (word: string) => baseForms(word).filter((form) => vocabulary.has(form));
  return {
    find: (words) => {
      const key = keyOf(words);
      const found = phrases.get(key);
      if (found !== undefined || stopWords.has(key.toLowerCase())) return found;
      const parts = key.split(' ');
      const all = parts.length <= INFLECTED;
      const forms = parts.map((part, at) => (all || at === parts.length - 1 ? formsOf(part) : [part]));
      for (const phrase of phrasesOf(forms)) {
        const inflected = phrases.get(phrase);
        if (inflected !== undefined) return inflected;
      }
      return undefined;
    },
  };
}

/** Every phrase that has one of the forms of each word, those that change the last words first. */
function* phrasesOf(forms: readonly (readonly string[])[]): Generator<string> {
  const [first, ...others] = forms;
  if (first === undefined) return;
  for (const word of first) {
    if (others.length === 0) yield word;
    else for (const rest of phrasesOf(others)) yield `${word} ${rest}`;
  }
}
