import { standingOfWord, type QuestionWord, type ReadQuestion } from '../../retrieve/read-question.js';
import { standsIn } from '../../retrieve/stands-in.js';
import type { AskedQuantity } from '../asked-quantities.js';
import { givesCause } from '../cause-words.js';
import { partQuantities, shownIn } from '../notes/part-quantities.js';
import { isYear, tells } from '../notes/telling-words.js';

/** A follow-up as it was put, and what it follows. */
export interface Following {
  put: string;
  /** The question before, completed. */
  before: string;
  /** What was answered last. */
  answered: string;
}

/** What an answer would quote. */
export interface QuotedText {
  quote: string;
  /** The same with its headings and title, which say what it is about. */
  around: string;
  /** Whether it is rows of a table, whose head has the units. */
  isTable: boolean;
}

/**
 * Of what a follow-up itself says, by weight, less than this share stands in quotations that speak of other things: of
 * 海蓝银行, the 银行 of another one is 0.267.
 */
const SPOKEN_OF = 0.27;
const ASKS_REASON = /为什么|为何|为啥|原因|\bwhy\b/iu;
const ASKS_NUMBER = /多少|几(?![乎率何])|\bhow (?:many|much)\b/iu;
/** Words that ask, point or count beside those that tell nothing in any question. */
const TELLS_NOTHING = /什么|谁|何|^[两二三前后]者$|^双方$|^[一二两三四五六七八九十百\d]+\p{Script=Han}$/u;

/**
 * Whether quotations speak of what a follow-up itself asks. One that is completed by the question before would else be
 * answered as that was: they must have its own words or the number that it asks for, and, where it asks for neither,
 * something that was not said before.
 */
export function meetsFollowUp(
  { words, fold }: ReadQuestion,
  { put, before, answered }: Following,
  quoted: readonly QuotedText[],
): boolean {
  const [own, old] = [fold(put), fold(before)];
  const telling = words.filter((word) => isOwn(word, { own, old }));
  const quantities = partQuantities(put);
  const quotes = quoted.map(({ quote }) => fold(quote));
  const inTable = quoted.some(({ isTable }) => isTable);
  const shown = quantities.filter((quantity) => shownIn(quotes, quantity).size > 0);
  if (quantities.length > 0 && shown.length === 0 && !inTable) return false;
  const texts = quoted.map(({ around }) => fold(around));
  const spoken = (word: QuestionWord) => Math.max(0, ...texts.map((text) => standingOfWord(text, word)));
  // A word that no report has may be loose talk, where something else is asked for.
  const known = telling.filter(({ known: isKnown, exact }) => isKnown || exact);
  if (known.length > 0) return shareOf(known, spoken) >= SPOKEN_OF || shown.some(countsByMeasure);
  if (quantities.length > 0) return true;
  if (ASKS_NUMBER.test(put)) return quotes.some((quote) => /\d/u.test(quote));
  if (telling.length > 0) return false;
  if (ASKS_REASON.test(put) && quotes.some(givesCause)) return true;
  const said = plain(fold(answered));
  return quotes.some((quote) => !said.includes(plain(quote)));
}

/** Whether a word stands in a follow-up only, and an answer to it would speak of it; for years there are other rules. */
function isOwn(word: QuestionWord, { own, old }: { own: string; old: string }): boolean {
  const isNew = standsIn(own, word.own) && !standsIn(old, word.own);
  return isNew && tells(word) && !isYear(word) && !TELLS_NOTHING.test(word.own);
}

/** 多少家: the measure word says what is counted. */
function countsByMeasure({ name }: AskedQuantity): boolean {
  return [...name].length === 1;
}

function shareOf(words: readonly QuestionWord[], spoken: (word: QuestionWord) => number): number {
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  return words.reduce((sum, word) => sum + word.weight * spoken(word), 0) / Math.max(whole, Number.MIN_VALUE);
}

/** A text without its signs and spaces, as answers show quotations on one line. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
