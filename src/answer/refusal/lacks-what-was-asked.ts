import { standingOfWord, type QuestionWord } from '../../retrieve/read-question.js';
import { standingOf } from '../../retrieve/stands-in.js';
import { askedQuantities } from '../asked-quantities.js';
import { askedPlace } from '../table-rows.js';

/** What would be quoted, folded. */
export interface QuotedSentence {
  text: string;
  /** The same with headings, caption and head. */
  read: string;
  /** Whether it is the row of a ranking that was asked for by its place. */
  placed: boolean;
  /** In a table, units and names stand in the head, which need not be found. */
  isRow: boolean;
}

/** Ratios are called by their names: 投诉率, 年利率. These are no figure's name. */
const RATE = /率$/u;
const NO_FIGURE = /(?:效率|频率|功率|几率)$/u;
/** RTO是多少, 2025年PUE要压到多少, 年均PUE, what is the RTO of: an abbreviation that is asked for is not paraphrased. */
const ABBREVIATION =
  /([A-Z]{2,6})(?:值|目标|指标|水平|数值|[上下]限)?(?:大约|大概)?(?:定|要|压|降|设)?(?:的|到)?(?:[是为有达]|达到)?(?:多少|几|[?？。]?$)|\b[Ww]hat (?:is|was|are|were) (?:the |its |their )?([A-Z]{2,6})\b/u;
/** Half of a name's characters, two by two: 年利率 is spoken of as 利率, 不良率 as 不良贷款率. */
const SPOKEN_OF = 0.4;
/** Kinds of quantity that are never written without their unit, but in a table. */
const ALWAYS_WITH_UNIT = new Set(['money', 'share']);

/** How prose tells a place in a ranking. */
const PLACE =
  /第\s?[\d一二三四五六七八九十]|排名|排在|位居|位列|名列|居首|首位|榜首|冠军|领先|最[高低多少大小强弱]|垫底|末位|倒数|\b(?:first|second|third|top|highest|lowest|largest|rank)/u;

/**
 * Whether what would be quoted cannot hold the figure that was asked for: it speaks of none of the ratios and
 * abbreviations that the question asks for by name, tells no place in a ranking where one is asked for, or shows no sum
 * and no share.
 * @param question as it was put
 */
export function lacksWhatWasAsked(
  question: string,
  {
    words,
    fold,
    quoted,
  }: { words: readonly QuestionWord[]; fold: (text: string) => string; quoted: readonly QuotedSentence[] },
): boolean {
  const attributes = askedAttributes(question, { words, fold });
  const isSpokenOf = (word: QuestionWord) =>
    quoted.some(({ read }) => Math.max(standingOfWord(read, word), standingOf(read, word.own)) >= SPOKEN_OF);
  if (attributes.length > 0 && !attributes.some(isSpokenOf)) return true;
  const isPlaced = ({ read, placed }: QuotedSentence) => placed || PLACE.test(read);
  if (askedPlace(question) !== undefined && !quoted.some(isPlaced)) return true;
  const quantities = askedQuantities(question);
  if (quantities.length === 0 || !quantities.every(({ name }) => ALWAYS_WITH_UNIT.has(name))) return false;
  return !quoted.some(
    ({ text, isRow }) => (isRow && /\d/u.test(text)) || quantities.some(({ shown }) => shown.test(text)),
  );
}

function askedAttributes(
  question: string,
  { words, fold }: { words: readonly QuestionWord[]; fold: (text: string) => string },
): QuestionWord[] {
  const put = fold(question);
  const found = ABBREVIATION.exec(question);
  const abbreviation = fold(found?.[1] ?? found?.[2] ?? '');
  return words.filter(
    ({ own }) => put.includes(own) && (own === abbreviation || (RATE.test(own) && !NO_FIGURE.test(own))),
  );
}
