/** What an inflected word may be a form of: each ending with what stands in its place. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/(s|x|z|ch|sh|o)es$/, '$1'],
  [/ies$/, 'y'],
  [/ed$/, ''],
  [/d$/, ''],
  [/ied$/, 'y'],
  [/(.)\1ed$/, '$1'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/(.)\1ing$/, '$1'],
  [/er$/, ''],
  [/est$/, ''],
  [/ly$/, ''],
];
/** Forms that no ending tells. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'bring brought',
    'build built',
    'buy bought',
    'choose chose chosen',
    'come came',
    'cut cutting',
    'deal dealt',
    'draw drew drawn',
    'drive drove driven',
    'fall fell fallen',
    'find found',
    'get got gotten getting',
    'give gave given',
    'go went gone',
    'grow grew grown',
    'hold held',
    'keep kept',
    'lead led',
    'leave left',
    'lend lent',
    'lose lost losing',
    'make made making',
    'mean meant',
    'meet met',
    'pay paid',
    'put putting',
    'rise rose risen',
    'run ran running',
    'sell sold',
    'send sent',
    'set setting',
    'show shown',
    'spend spent',
    'split splitting',
    'take took taken',
    'tell told',
    'think thought',
    'write wrote written',
    'child children',
    'criterion criteria',
    'person people',
    'index indices',
    'analysis analyses',
    'crisis crises',
    'datum data',
  ].flatMap((line) => {
    const [base = '', ...forms] = line.split(' ');
    return forms.map((form) => [form, base]);
  }),
);
/** Spellings of one sound on either side of the Atlantic; a word is looked up in both. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(?=e|ing|ation)/, 'iz'],
  [/iz(?=e|ing|ation)/, 'is'],
  [/ys(?=e|ing)/, 'yz'],
  [/yz(?=e|ing)/, 'ys'],
  [/tre(?=s?$)/, 'ter'],
  [/ter(?=s?$)/, 'tre'],
  [/our/, 'or'],
  [/or/, 'our'],
  [/mme(?=s?$)/, 'm'],
  [/m(?=s?$)/, 'mme'],
  [/nce(?=s?$)/, 'nse'],
  [/nse(?=s?$)/, 'nce'],
  [/ll(?=ed|ing)/, 'l'],
  [/fibre/, 'fiber'],
];

/**
 * The forms under which a glossary may have an English word in lower case: as it stands first, then what it may be an
 * inflection of, then both in the other spelling. Most of them are no words.
 */
export function baseForms(word: string): string[] {
  const forms = new Set([word]);
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) forms.add(irregular);
  for (const [ending, rest] of ENDINGS) if (ending.test(word)) forms.add(word.replace(ending, rest));
  for (const form of [...forms]) {
    for (const [spelling, other] of SPELLINGS) if (spelling.test(form)) forms.add(form.replace(spelling, other));
  }
  return [...forms];
}
