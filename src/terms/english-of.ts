import type { Lexicon } from './read-lexicon.js';

/** English phrases that render a Chinese word, best first. */
export type EnglishOf = (chinese: string) => readonly string[];

/**
 * The glossary read the other way round: an English phrase renders a word the better, the earlier the word stands among
 * the phrase's own renderings.
 */
export function createEnglishOf(glossary: Lexicon['glossary']): EnglishOf {
  const ranked = new Map<string, { english: string; rank: number }[]>();
  for (const [english, chinese] of glossary) {
    chinese.forEach((word, rank) => {
      const same = ranked.get(word);
      if (same) same.push({ english, rank });
      else ranked.set(word, [{ english, rank }]);
    });
  }
  const english = new Map(
    [...ranked].map(([word, phrases]) => [
      word,
      phrases.sort((a, b) => a.rank - b.rank).map((phrase) => phrase.english),
    ]),
  );
  return (chinese) => english.get(chinese) ?? [];
}
