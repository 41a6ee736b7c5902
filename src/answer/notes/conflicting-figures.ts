import type { Library } from '../../library/open-library.js';
import type { Asked } from '../../retrieve/read-asked.js';
import type { ReadQuestion } from '../../retrieve/read-question.js';
import { askedQuantities } from '../refusal/asked-quantities.js';
import type { ScoredSentence } from '../score-sentences.js';
import type { DatedPeriod } from './asked-time.js';
import { mayAgree } from './may-agree.js';
import { reportedFigures, type ReportedFigure } from './reported-figures.js';
import { isSameMatter } from './same-matter.js';

/** Sentences that are scored lower than the quoted ones by more than this are hardly about what was asked. */
const WITHIN = 8;

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
  const worst = Math.min(...sentences.quoted.map(({ score }) => score));
  const near = sentences.scored.filter(({ score }) => score >= worst - WITHIN);
  if (new Set(near.map(({ passage }) => passage.reportId)).size < 2) return [];
  const figures = near.flatMap((sentence) => reportedFigures(library, sentence, { question: asked.question, isShown }));
  const rows = new Set(sentences.quoted.map(({ row }) => row));
  const groups: ReportedFigure[][] = [];
  for (const one of figures.filter(({ sentence }) => rows.has(sentence.row))) {
    if (groups.flat().includes(one)) continue;
    const others = figures.filter((other) => other.report !== one.report && isSameMatter(one, other, asked));
    const disagreeing = onePerReport(others).filter((other) => !mayAgree(one, other));
    if (disagreeing.length > 0) groups.push([one, ...disagreeing].sort(byDate));
  }
  return groups;
}

/** Whether a figure's text shows what is asked for; undefined when no figure is asked for. */
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
