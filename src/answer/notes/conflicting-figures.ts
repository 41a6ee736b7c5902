import type { Library } from '../../library/open-library.js';
import type { Asked } from '../../retrieve/read-asked.js';
import type { ReadQuestion } from '../../retrieve/read-question.js';
import { askedQuantities } from '../asked-quantities.js';
import type { ScoredSentence } from '../score-sentences.js';
import type { DatedPeriod } from './asked-time.js';
import { mayAgree } from './may-agree.js';
import { reportedFigures, type ReportedFigure } from './reported-figures.js';
import { isSameMatter, wordingOf } from './same-matter.js';

/** A sentence about the matter has this share of the question's words itself; headings and title may have the rest. */
const OWN_SHARE = 0.4;

/**
 * Where reports disagree about a figure that is asked for: one group a matter, in each one figure a report, the newer
 * report first. A false conflict is worse than a missed one: see isSameMatter and mayAgree.
 * @param asked.periods the periods asked about; none when the question names no time
 * @param sentences.quoted the sentences of the answer; every group has one of them
 */
export function conflictingFigures(
  library: Library,
  asked: { question: ReadQuestion; asked: Asked; periods: readonly DatedPeriod[] },
  sentences: { quoted: readonly ScoredSentence[]; scored: readonly ScoredSentence[] },
): ReportedFigure[][] {
  const isShown = shownBy(asked);
  if (isShown === undefined) return [];
  const { question } = asked;
  const figuresOf = (some: readonly ScoredSentence[]) =>
    some.flatMap((sentence) => reportedFigures(library, sentence, { question, isShown }));
  const quoted = figuresOf(sentences.quoted);
  const figures = quoted.length === 0 ? [] : [...quoted, ...figuresOf(comparable(question, sentences))];
  const groups: ReportedFigure[][] = [];
  for (const one of quoted) {
    if (groups.flat().includes(one)) continue;
    const others = figures.filter((other) => other.report !== one.report && isSameMatter(one, other, asked));
    const disagreeing = onePerReport(others).filter((other) => !mayAgree(one, other));
    if (disagreeing.length > 0) groups.push([one, ...disagreeing].sort(byDate));
  }
  return groups;
}

/** The sentences beside the quoted ones that may be about the same matter: reading their figures takes most of the time. */
function comparable(
  { words, fold }: ReadQuestion,
  { quoted, scored }: { quoted: readonly ScoredSentence[]; scored: readonly ScoredSentence[] },
): ScoredSentence[] {
  const rows = new Set(quoted.map(({ row }) => row));
  const wordings = new Set(quoted.map(({ text }) => wordingOf(fold(text))));
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  const holds = ({ standing }: ScoredSentence) =>
    words.reduce((sum, { weight }, at) => sum + weight * (standing[at] ?? 0), 0) >= OWN_SHARE * whole;
  return scored.filter(
    (sentence) => !rows.has(sentence.row) && (holds(sentence) || wordings.has(wordingOf(fold(sentence.text)))),
  );
}

/** Whether a figure's folded text shows what is asked for; undefined when no figure is asked for. */
function shownBy({
  question,
  asked,
}: {
  question: ReadQuestion;
  asked: Asked;
}): ((figure: string) => boolean) | undefined {
  const quantities = askedQuantities(question.text);
  if (quantities.length > 0) return (figure) => quantities.some(({ shown }) => shown.test(figure));
  return asked.kinds.has('number') ? () => true : undefined;
}

/** The figures come in the order of their sentences' scores: the first of a report answers best. */
function onePerReport(figures: readonly ReportedFigure[]): ReportedFigure[] {
  return figures.filter(({ report }, at) => figures.findIndex((other) => other.report === report) === at);
}

/** The newest first; what has no date comes last. */
function byDate(a: ReportedFigure, b: ReportedFigure): number {
  return (b.report.publishedOn ?? '').localeCompare(a.report.publishedOn ?? '');
}
