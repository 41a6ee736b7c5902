import { parseFigures } from '../../figures/parse-figures.js';
import { standingOfWord, type QuestionWord } from '../../retrieve/read-question.js';
import { HOW_MUCH } from '../asking-words.js';
import { askedQuantities } from '../asked-quantities.js';
import type { Evidence } from '../gather-evidence.js';
import { isName, tells } from '../notes/telling-words.js';

/** A part of an answer, with what it rests on. */
export interface Told {
  text: string;
  quotes: readonly string[];
  /** The titles and headings over its quotations, which say what they are about. */
  about: string;
}

/** A word of which less than this stands in a text is not spoken of there. */
const STANDS = 0.5;
/** What stands between the name of an indicator and the word that asks for it: 余额同比增长了多少. */
const ASKED_OF =
  /^(?:分别|各|又|大?约|同比|环比|[是为有达占到]|增长|增加|下降|减少|提升|提高|上升|[升降涨跌高低])*了?(?:多少|几)/u;
const ASKS_HOW_MUCH = new RegExp(`${HOW_MUCH}|\\bhow (?:much|many)\\b`, 'iu');
/** Digits that name no year: 50 banks. */
const NUMBER = /(?<![\d.])(?!(?:19|20)\d\d(?!\d))\d/u;

/**
 * Whether what was proved of a written answer answers the question: it shows a quantity that was asked for, and it speaks
 * of what was asked as far as the quotations do that would stand in its place: of the institution, the year and the
 * indicator. What was dropped of it may have been the answer. Of the question's other words it need not speak: quotations
 * are chosen by them, and an answer is not.
 */
export function answersQuestion(
  { question, put }: { question: Pick<Evidence['question'], 'words' | 'fold'>; put: string },
  { written, quoted }: { written: readonly Told[]; quoted: readonly Told[] },
): boolean {
  if (written.length === 0 || !showsQuantity(put, written)) return false;
  if (ASKS_HOW_MUCH.test(put) && showsFigure(quoted) && !showsFigure(written)) return false;
  const needed = question.words.filter((word) => isName(word) || isIndicator(word, question.fold(put)));
  return needed.every((word) => !speaksOf(word, quoted, question) || speaksOf(word, written, question));
}

/** Whether a figure of it is what is asked for. */
function isIndicator(word: QuestionWord, put: string): boolean {
  const at = put.indexOf(word.own);
  return at >= 0 && word.exact && tells(word) && ASKED_OF.test(put.slice(at + word.own.length));
}

/** Where a kind of quantity is asked for, one shows it, or tells a figure by what its quotation shows. */
function showsQuantity(put: string, told: readonly Told[]): boolean {
  const asked = askedQuantities(put);
  if (asked.length === 0) return true;
  return told.some(({ text, quotes }) =>
    asked.some(({ shown }) => shown.test(text) || (tellsFigure(text) && quotes.some((quote) => shown.test(quote)))),
  );
}

function showsFigure(told: readonly Told[]): boolean {
  return told.some(({ text }) => tellsFigure(text));
}

function tellsFigure(text: string): boolean {
  return parseFigures(text).length > 0 || NUMBER.test(text);
}

function speaksOf(word: QuestionWord, told: readonly Told[], { fold }: Pick<Evidence['question'], 'fold'>): boolean {
  return told.some(({ text, quotes, about }) =>
    [text, ...quotes, about].some((some) => standingOfWord(fold(some), word) >= STANDS),
  );
}
