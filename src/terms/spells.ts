/** How a Chinese character may be spelled in pinyin, without tones, ü as v or u: chang and zhang of 长. */
export type Readings = (sign: string) => readonly string[];

/** Finds the words, of those given, that Latin letters spell. */
export type Speller = (latin: string, words: readonly string[]) => string[];

/** Pinyin of two characters has at least so many letters, and nothing else than letters. */
const SPELLING = /^[a-z]{4,}$/;

/**
 * Finds Chinese words by their pinyin: Xijun 西骏, Du Xiaoman 度小满, Xi'an 西安. Words of one character are spelled by
 * too much else. A list of words is put in order when it is first searched, and kept so as long as it is used.
 */
export function createSpeller(readings: Readings): Speller {
  const ordered = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();
  return (latin, words) => {
    const letters = lettersOf(latin);
    if (!SPELLING.test(letters)) return [];
    const byFirst = ordered.get(words) ?? byFirstReading(words, readings);
    ordered.set(words, byFirst);
    const found: string[] = [];
    for (const [reading, candidates] of byFirst) {
      if (!letters.startsWith(reading)) continue;
      const rest = letters.slice(reading.length);
      found.push(...candidates.filter((word) => spells(rest, word.slice(1), readings)));
    }
    return [...new Set(found)];
  };
}

/** The letters alone, as pinyin has them. */
function lettersOf(latin: string): string {
  return latin
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[\s'’-]/gu, '');
}

function byFirstReading(words: readonly string[], readings: Readings): Map<string, string[]> {
  const ordered = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 2) continue;
    for (const reading of readings(word.charAt(0))) {
      const same = ordered.get(reading);
      if (same) same.push(word);
      else ordered.set(reading, [word]);
    }
  }
  return ordered;
}

function spells(letters: string, word: string, readings: Readings): boolean {
  if (word === '') return letters === '';
  return readings(word.charAt(0)).some(
    (reading) => letters.startsWith(reading) && spells(letters.slice(reading.length), word.slice(1), readings),
  );
}
