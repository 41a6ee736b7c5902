const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const PARTS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };

const values = new Map<string, number>(ONES.map((word, value) => [word, value]));
for (const [index, ten] of TENS.entries()) {
  values.set(ten, 20 + 10 * index);
  for (let one = 1; one < 10; one += 1) values.set(`${ten}-${ONES[one] ?? ''}`, 20 + 10 * index + one);
}

/** One is mostly a pronoun or an article: it counts before a unit only. */
const AFTER_ONE =
  'percent|per cent|percentage|basis|hundred|thousand|million|billion|trillion|years?|months?|weeks?|days?|hours?|minutes?';
const CARDINAL = new RegExp(
  `(?<![A-Za-z-])(?:one(?= (?:${AFTER_ONE})\\b)|${[...values.keys()]
    .filter((word) => word !== 'one' && word !== 'zero')
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![A-Za-z-])`,
  'gi',
);
/** two-thirds, a third of, half of; not a third party, a quarter of 2023. */
const FRACTION =
  /(?<![A-Za-z-])(?:(?<above>one|two|three|four)-(?<below>half|third|quarter|fifth|tenth)s?(?![A-Za-z-])|(?<few>one|a|two|three|four) (?<parts>half|third|quarter|fifth|tenth)s?(?= of (?!(?:the )?(?:year|(?:19|20)\d\d)))|half(?= of (?!(?:the )?(?:year|(?:19|20)\d\d))))/gi;
/** A place in an order, and no part of a year: ranked second, the third largest. */
const ORDINAL = new RegExp(
  `(?<=\\b(?:rank(?:s|ed|ing)?|plac(?:es|ed)|came|comes|in|the|is|was) )(?:${ORDINALS.join('|')})(?= ?(?:[,.;]|$|consecutive|straight|successive|place|largest|smallest|highest|lowest|biggest|most|least|among|in |by |for |on |overall|nationwide|worldwide|globally|with|of (?:the )?\\d))`,
  'gi',
);

/**
 * Text with English number words as digits, so that figures can be read in it: twelve banks, two-thirds, ranked second.
 * Every character keeps its place; digits stand where the word ended.
 */
export function withNumberWords(text: string): string {
  if (!/[A-Za-z]{3}/.test(text)) return text;
  return text
    .replace(FRACTION, (word, above?: string, below?: string, few?: string, parts?: string) => {
      const whole = PARTS[(below ?? parts ?? 'half').toLowerCase()];
      const part = values.get((above ?? few ?? 'one').toLowerCase()) ?? 1;
      return whole === undefined ? word : `${part}/${whole}`.padStart(word.length);
    })
    .replace(ORDINAL, (word) => ordinal(ORDINALS.indexOf(word.toLowerCase()) + 1).padStart(word.length))
    .replace(CARDINAL, (word) => String(values.get(word.toLowerCase()) ?? word).padStart(word.length));
}

function ordinal(place: number): string {
  return `${place}${['st', 'nd', 'rd'][place - 1] ?? 'th'}`;
}
