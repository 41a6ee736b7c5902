/** How a Chinese character may be spelled in pinyin, without tones, ü as v: chang and zhang of 长. */
export type Readings = (sign: string) => readonly string[];

/**
 * Whether Latin letters spell a Chinese word: Xijun 西骏, Du Xiaoman 度小满, Xi'an 西安. Words of one character are
 * spelled by too much else.
 */
export function spells(latin: string, word: string, readings: Readings): boolean {
  const signs = [...word];
  if (signs.length < 2) return false;
  return spellsFrom(lettersOf(latin), signs, readings);
}

/** The letters alone, as pinyin has them. */
export function lettersOf(latin: string): string {
  return latin
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[\s'’-]/gu, '');
}

function spellsFrom(letters: string, signs: readonly string[], readings: Readings): boolean {
  const [sign, ...others] = signs;
  if (sign === undefined) return letters === '';
  return readings(sign).some(
    (reading) => letters.startsWith(reading) && spellsFrom(letters.slice(reading.length), others, readings),
  );
}
