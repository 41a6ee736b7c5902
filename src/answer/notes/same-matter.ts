import { standingOfWord, type QuestionWord, type ReadQuestion } from '../../retrieve/read-question.js';
import type { Fold } from '../../terms/fold-text.js';
import type { DatedPeriod } from './asked-time.js';
import type { ReportedFigure } from './reported-figures.js';
import { isName, isYear, tells } from './telling-words.js';

/** Share of the question's words, by weight, that two sentences of different wording must both have. */
const COVERED = 0.6;
const STANDS = 0.8;
/** 余额 alone may be of anything: it takes two words, or one so long, to say which figure is meant, years apart. */
const IDENTIFYING = 2;
const LONG_WORD = 6;
/** Sentences of fewer letters are alike by chance, as rows of tables (total, 3, 5) are. */
const MIN_LETTERS = 8;
const NOT_WORDING = /[^\p{L}]|[一二两三四五六七八九十百千万亿]/gu;

/**
 * Whether two figures of different reports measure the same: one unit and change, one period (one of those asked for),
 * nobody else spoken of; and either the sentences are the same but for their figures, or the same words of the question
 * stand around both and nothing else does.
 */
export function isSameMatter(
  one: ReportedFigure,
  other: ReportedFigure,
  asked: { question: ReadQuestion; periods: readonly DatedPeriod[] },
): boolean {
  const [a, b] = [one.figure, other.figure];
  if (a.unit !== b.unit || a.change !== b.change || a.direction !== b.direction || a.reached !== b.reached)
    return false;
  if (one.subjects !== other.subjects || !isSameTime(one.period, other.period, asked.periods)) return false;
  return areTwins(one, other, asked.question.fold) || isSameWords(one, other, asked.question);
}

/** The letters of a folded sentence without its figures. */
export function wordingOf(folded: string): string {
  return folded.replace(NOT_WORDING, '');
}

/** Whether the sentences say the same but for their figures, and these stand in one place of it. */
function areTwins(one: ReportedFigure, other: ReportedFigure, fold: Fold): boolean {
  const [wording = '', otherWording] = [one, other].map(({ sentence: { text } }) => wordingOf(fold(text)));
  if (one.place !== other.place || wording.length < MIN_LETTERS || wording !== otherWording) return false;
  const [caption, otherCaption] = [one, other].map(({ sentence: { passage } }) => fold(passage.headings.at(-1) ?? ''));
  return one.sentence.passage.kind !== 'table' || caption === otherCaption;
}

function isSameWords(one: ReportedFigure, other: ReportedFigure, question: ReadQuestion): boolean {
  if (!one.alone || !other.alone || one.named === 0 || other.named === 0 || one.rest !== other.rest) return false;
  // Words of time are left to the periods, which are compared as such.
  const words = question.words.filter((word) => tells(word) && !isYear(word));
  const [standing = [], otherStanding = []] = [one, other].map((figure) =>
    standingAround(figure, { words, fold: question.fold }),
  );
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  const held = words.reduce((sum, { weight }, at) => sum + (standing[at] === true ? weight : 0), 0);
  if (held < COVERED * whole || words.some((_, at) => standing[at] !== otherStanding[at])) return false;
  return isIdentified(one, { words: words.filter((_, at) => standing[at]), fold: question.fold });
}

/** Which of the question's words stand in the sentence of a figure, its headings and title. */
function standingAround(
  { sentence: { text, passage }, report }: ReportedFigure,
  { words, fold }: Pick<ReadQuestion, 'words' | 'fold'>,
): boolean[] {
  const around = fold([text, ...passage.headings, report.title].join('\n'));
  return words.map((word) => standingOfWord(around, word) >= STANDS);
}

/** Whether words say which figure is meant; all but the name of an institution must stand in the sentence itself. */
function isIdentified(
  { sentence: { text } }: ReportedFigure,
  { words, fold }: Pick<ReadQuestion, 'words' | 'fold'>,
): boolean {
  const folded = fold(text);
  const telling = words.filter((word) => isName(word) || standingOfWord(folded, word) >= STANDS);
  const isLong = ({ variants }: QuestionWord) =>
    variants.some((name) => name.length >= LONG_WORD && folded.includes(name));
  return telling.length >= IDENTIFYING || telling.some(isLong);
}

/** Whether two figures are of one time, and of a time that is asked for. */
function isSameTime(
  one: DatedPeriod | undefined,
  other: DatedPeriod | undefined,
  asked: readonly DatedPeriod[],
): boolean {
  if (one === undefined || other === undefined) return one === other && asked.length === 0;
  const isAsked =
    asked.length === 0 ||
    asked.some((period) => isSamePeriod(one, period) || (one.from >= period.from && one.to <= period.to));
  return isAsked && isSamePeriod(one, other);
}

/** 2023年 and 2023年末 are one time of an indicator. */
function isSamePeriod(one: DatedPeriod, other: DatedPeriod): boolean {
  if (one.to !== other.to) return false;
  return one.from === other.from || (one.to.endsWith('-12-31') && [one, other].some(({ from, to }) => from === to));
}
