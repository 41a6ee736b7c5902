/** English phrases, as `phraseOf` writes them, with their Chinese renderings, best first. */
export type Glossary = ReadonlyMap<string, readonly string[]>;

/** A piece of an English question: what it says, and how Chinese reports would say it. */
export interface TranslatedPiece {
  english: string;
  chinese: readonly string[];
}

/** Names of laws and measures are the longest phrases of a finance glossary. */
const LONGEST_PHRASE = 10;
/** Signs that stand in words and, behind one, belong to the sentence: the full stop, the quotation mark. */
const SENTENCE_SIGNS = /[.&'’-]+$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}.&'’+%-]*|\p{Script=Han}+/gu;

/**
 * Cuts an English question into the longest phrases that the glossary knows. Other words stand without a rendering;
 * function words are left out by the caller's list.
 */
export function translatePieces(
  question: string,
  glossary: Glossary,
  stopWords: ReadonlySet<string>,
): TranslatedPiece[] {
  const words = wordsOf(question);
  const pieces: TranslatedPiece[] = [];
  let at = 0;
  while (at < words.length) {
    const found = longestPhrase(words.slice(at, at + LONGEST_PHRASE), glossary);
    const english = words.slice(at, at + (found?.length ?? 1)).join(' ');
    pieces.push({ english, chinese: found?.chinese ?? [] });
    at += found?.length ?? 1;
  }
  return pieces.filter(({ english }) => !stopWords.has(english.toLowerCase()));
}

/** A phrase as it is looked up: its words in lower case, without genitives and the signs between them. */
export function phraseOf(english: string): string {
  return wordsOf(english).join(' ').toLowerCase();
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map((match) => match[0].replace(SENTENCE_SIGNS, '').replace(/['’]s$/u, ''));
}

function longestPhrase(
  words: readonly string[],
  glossary: Glossary,
): { length: number; chinese: readonly string[] } | undefined {
  for (let length = words.length; length > 0; length -= 1) {
    for (const form of baseForms(words.slice(0, length).join(' ').toLowerCase())) {
      const chinese = glossary.get(form);
      if (chinese) return { length, chinese };
    }
  }
  return undefined;
}

/** A phrase as it stands and with its last word in the forms it may be an inflection of. */
function baseForms(phrase: string): string[] {
  const forms = [phrase];
  const rules: readonly [RegExp, string][] = [
    [/ies$/, 'y'],
    [/es$/, ''],
    [/s$/, ''],
    [/ied$/, 'y'],
    [/ed$/, ''],
    [/d$/, ''],
    [/(.)\1ed$/, '$1'],
    [/ing$/, ''],
    [/ing$/, 'e'],
    [/(.)\1ing$/, '$1'],
    [/er$/, ''],
    [/ly$/, ''],
  ];
  for (const [ending, base] of rules) if (ending.test(phrase)) forms.push(phrase.replace(ending, base));
  return forms;
}
