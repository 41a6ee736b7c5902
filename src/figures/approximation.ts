import type { Approximation } from './figure.js';
import { alternatives, matchAt } from './match-at.js';

/** 不超过, 不得超过, 不宜超过: the negations under which a word of comparison sets a limit. */
function limits(words: readonly string[]): string[] {
  return words.flatMap((word) => ['不', '不得', '不宜', '不应', '不能', '不可'].map((negation) => negation + word));
}

const BEFORE: Readonly<Record<Approximation, readonly string[]>> = {
  约: ['大约', '大概', '约', '≈', '~', 'approximately', 'around', 'about', 'roughly', 'circa'],
  超: [
    '超过',
    '超出',
    '超',
    '逾',
    '多于',
    '高于',
    '大于',
    '突破',
    '>',
    'more than',
    'longer than',
    'over',
    'above',
    'exceeding',
  ],
  近: ['接近', '将近', '逼近', '近', 'nearly', 'almost', 'close to'],
  不足: [
    '不足',
    '不到',
    '未达',
    '低于',
    '少于',
    '小于',
    '未满',
    '不满',
    '<',
    'less than',
    'fewer than',
    'shorter than',
    'under',
    'below',
  ],
  至少: [...limits(['少于', '低于', '小于']), '至少', '最少', '起码', '≥', 'at least', 'no less than', 'not less than'],
  至多: [
    ...limits(['超过', '超', '多于', '高于', '大于']),
    '至多',
    '最多',
    '最高',
    '≤',
    'at most',
    'up to',
    'no more than',
  ],
};
const AFTER: Readonly<Record<Approximation, readonly string[]>> = {
  约: ['左右(?!岸)', '上下(?![游文行])'],
  超: ['以上(?![海述市])', '多(?=[，,。;；、]|$)', '\\+(?![\\dA-Za-z])'],
  近: [],
  不足: ['以下(?![简统称几方问内])'],
  至少: ['及以上', '起(?=[，,。;；、)]|$)', ' or more'],
  至多: ['以内(?!部)', '之内', ' or less'],
};

/** 节约, 条约, 附近, 最近, 赶超: the sign is part of another word. */
const NOT_PART = '(?<![节条合签违公契履制预毁简失特里纽]约)(?<![附临靠最邻亲远相]近)(?<![赶反高]超)';
const meanings = new Map<string, Approximation>();
for (const [meaning, words] of Object.entries(BEFORE)) {
  for (const word of words) if (isApproximation(meaning)) meanings.set(word, meaning);
}
const WORD = alternatives([...meanings.keys()]);
const WORD_BEFORE = new RegExp(`(?<![A-Za-z](?=[A-Za-z]))(?<word>${WORD})${NOT_PART}(?:了|为|可?达到?|到)? ?$`, 'i');
const WORDS_AFTER = Object.entries(AFTER).flatMap(([meaning, words]) =>
  isApproximation(meaning) && words.length > 0
    ? [{ meaning, pattern: new RegExp(` ?(?:[(]含[)])?(?:${words.join('|')})`, 'y') }]
    : [],
);

/** The approximating word that ends `before`, the text up to a figure, and where it starts. */
export function approximationBefore(before: string): { approximate: Approximation; length: number } | undefined {
  const found = WORD_BEFORE.exec(before);
  const approximate = meanings.get(found?.groups?.word?.toLowerCase() ?? '');
  return found === null || approximate === undefined ? undefined : { approximate, length: found[0].length };
}

/** The approximating word right after a figure, and where it ends. */
export function approximationAfter(text: string, at: number): { approximate: Approximation; end: number } | undefined {
  for (const { meaning, pattern } of WORDS_AFTER) {
    const found = matchAt(pattern, text, at)?.[0];
    if (found !== undefined) return { approximate: meaning, end: at + found.length };
  }
  return undefined;
}

function isApproximation(word: string): word is Approximation {
  return word in BEFORE;
}
