/** Endings in the order in which they are taken off; each leaves at least three letters. */
const ENDINGS: readonly [RegExp, string][] = [
  [/(?:'|’)s?$/, ''],
  [/(ss|sh|ch|x|z)es$/, '$1'],
  [/ies$/, 'y'],
  [/(?<![su])s$/, ''],
  [/ied$/, 'y'],
  [/(?<=[a-z]{2}[aeiouy].*|[aeiouy][a-z]+)(?:ed|ing)$/, ''],
  [/([bdfgklmnprtvz])\1$/, '$1'],
  [/(?<=[a-z]{2})e$/, ''],
  [/y$/, 'i'],
];
/** British spellings that their endings do not level. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/is(?=(?:e|ed|es|ing|ation|ations|er|ers)$)/, 'iz'],
  [/ys(?=(?:e|ed|es|ing)$)/, 'yz'],
  [/tre(?=s?$)/, 'ter'],
  [/mme(?=s?$)/, 'm'],
  [/(?<=[a-z]{3})our/, 'or'],
  [/nc(?=es?$)/, 'ns'],
];
const SHORTEST = 3;

/**
 * What the forms of an English word share: loan of loans, plan of planned, organiz of organisation and of organizing.
 * Made to be compared with other stems only.
 */
export function stemOf(word: string): string {
  let stem = word.toLowerCase();
  for (const [spelling, other] of SPELLINGS) stem = stem.replace(spelling, other);
  for (const [ending, rest] of ENDINGS) {
    const shorter = stem.replace(ending, rest);
    if (shorter.length >= SHORTEST) stem = shorter;
  }
  return stem;
}
