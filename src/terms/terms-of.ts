import type { WordCutter } from '../ports.js';
import { foldText, type Fold } from './fold-text.js';

/** Figures stay whole: 1585.07 and 43.34% are one term each. */
const FIGURE = /\d+(?:\.\d+)*%?/gu;
const LONG_WORD = /^\p{Script=Han}{3,}$/u;
const SEARCHABLE = /[\p{L}\p{N}]/u;
/** Quoted inside a match expression, so nothing that could end the quotation may remain. */
const NOT_TERM = /[^\p{L}\p{N}.%_+-]/gu;

/** What a text is searched by. */
export interface TermCutter {
  /** Names the word cutter and the way texts are folded and cut; a library remembers it. */
  readonly id: string;
  /** The form in which texts are cut, and in which words are looked for in them. */
  readonly fold: Fold;
  /** The terms of a passage: words and figures in lower case, and the shorter words inside longer ones. */
  ofPassage(text: string): string[];
  /** The terms of a question, each once, without stop words. */
  ofQuestion(question: string): string[];
}

/**
 * Cuts folded text into search terms: figures whole, Chinese by words.
 * A long word brings the words in it along, so that 股份制银行 meets 股份制商业银行.
 */
export function createTermCutter(options: {
  words: WordCutter;
  stopWords: ReadonlySet<string>;
  fold?: Fold;
}): TermCutter {
  const { words, stopWords, fold = foldText } = options;
  const cut = (text: string): string[] => {
    const folded = fold(text);
    const terms: string[] = [];
    let from = 0;
    for (const match of folded.matchAll(FIGURE)) {
      addWords(folded.slice(from, match.index), terms);
      terms.push(match[0]);
      from = match.index + match[0].length;
    }
    addWords(folded.slice(from), terms);
    return terms;
  };
  const addWords = (text: string, terms: string[]): void => {
    if (text.trim() === '') return;
    for (const word of words.cut(text)) {
      const term = word.replace(NOT_TERM, '');
      if (SEARCHABLE.test(term)) terms.push(term);
    }
  };
  const withParts = (word: string): string[] => (LONG_WORD.test(word) ? [word, ...words.parts(word)] : [word]);
  return {
    id: `${words.id}/parts-3`,
    fold,
    ofPassage: (text) => cut(text).flatMap(withParts),
    ofQuestion: (question) => [
      ...new Set(
        cut(question)
          .filter((word) => !stopWords.has(word))
          .flatMap(withParts),
      ),
    ],
  };
}
