/** Chinese in Latin letters: lower case, without tones, ü as v. */
export interface Pinyin {
  /** Every way to read a character, ü also as u: chang and zhang of 长; none of what is no character. */
  readings: (sign: string) => readonly string[];
  /** The way to read a word: changsha of 长沙. */
  spelling: (word: string) => string;
}

/** Finds the words, of those given, that Latin letters spell. */
export type Speller = (latin: string, words: readonly string[]) => string[];

/** Pinyin of two characters has at least so many letters, and nothing else than letters. */
const SPELLING = /^[a-z]{4,}$/;

/**
 * Finds Chinese words by their pinyin: Xijun 西骏, Du Xiaoman 度小满, Xi'an 西安. Words of one character are spelled by
 * too much else. A list of words is put in order when it is first searched, and kept so as long as it is used.
 */
export function createSpeller(pinyin: Pinyin): Speller {
  const ordered = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();
  return (latin, words) => {
    const letters = lettersOf(latin);
    if (!SPELLING.test(letters)) return [];
    const byFirst = ordered.get(words) ?? byFirstReading(words, pinyin);
    ordered.set(words, byFirst);
    const found: string[] = [];
    for (const [reading, candidates] of byFirst) {
      if (!letters.startsWith(reading)) continue;
      const rest = letters.slice(reading.length);
      found.push(...candidates.filter((word) => mayBeSpelled(rest, word.slice(1), pinyin)));
    }
    // Characters alone would let 保单 be baoshan.
    return [...new Set(found)].filter((word) => withU(pinyin.spelling(word)) === withU(letters));
  };
}

/** The letters alone, as pinyin has them. */
function lettersOf(latin: string): string {
  return latin
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[\s'’-]/gu, '');
}

function byFirstReading(words: readonly string[], { readings }: Pinyin): Map<string, string[]> {
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

function mayBeSpelled(letters: string, word: string, pinyin: Pinyin): boolean {
  if (word === '') return letters === '';
  return pinyin
    .readings(word.charAt(0))
    .some(
      (reading) => letters.startsWith(reading) && mayBeSpelled(letters.slice(reading.length), word.slice(1), pinyin),
    );
}

const withU = (letters: string): string => letters.replaceAll('v', 'u');
