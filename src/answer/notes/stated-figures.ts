import type { Figure } from '../../figures/figure.js';
import { parseFigures } from '../../figures/parse-figures.js';
import { parsePeriods } from '../../figures/parse-periods.js';
import { datedPeriods, type DatedPeriod } from './asked-time.js';

/** A figure that a sentence states, with the words that say of what. */
export interface StatedFigure {
  figure: Figure;
  /** As it stands. */
  text: string;
  /** Which of the sentence's figures it is, from 0. */
  place: number;
  /** The words of its clause, without figures and periods. */
  label: string;
  /** The words of the clause before, where that states no figure itself; else empty. */
  lead: string;
  /** Whether no other figure of its clause has its unit: of several it takes grammar to tell which is meant. */
  alone: boolean;
  /** The words of the sentence up to the figure, where others may be spoken of. */
  before: string;
  /** The period named last before it in the sentence, else the first one behind it. */
  period?: DatedPeriod;
}

/** Stands for the signs of a figure or period while clauses are looked for. */
const COVER = '\uE000';
const CLAUSE_END = /[，,；;。：:！!？?（）()\n]/u;

/** The quantities that a sentence states, whole ones only: a place in an order is none. */
export function statedFigures(sentence: string): StatedFigure[] {
  const figures = parseFigures(sentence);
  const covered = [...figures, ...parsePeriods(sentence)].reduce(
    (text, { start, end }) => text.slice(0, start) + COVER.repeat(end - start) + text.slice(end),
    sentence,
  );
  const clauses = clausesOf(covered);
  const within = (clause: Clause) => figures.filter(({ start }) => start >= clause.start && start < clause.end);
  return figures.flatMap((figure, place) => {
    if (figure.kind !== 'quantity' || figure.damaged === true) return [];
    const at = clauses.findIndex(({ start, end }) => figure.start >= start && figure.start < end);
    const [lead, clause] = [clauses[at - 1], clauses[at]];
    if (clause === undefined) return [];
    const period = periodOf(sentence, figure);
    return {
      figure,
      text: sentence.slice(figure.start, figure.end).trim(),
      place,
      label: uncovered(clause.text),
      lead: lead === undefined || within(lead).length > 0 ? '' : uncovered(lead.text),
      alone: within(clause).every((other) => other === figure || other.unit !== figure.unit),
      before: uncovered(covered.slice(0, figure.start)),
      ...(period && { period }),
    };
  });
}

interface Clause {
  start: number;
  end: number;
  text: string;
}

function clausesOf(covered: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let at = 0; at <= covered.length; at += 1) {
    if (at < covered.length && !CLAUSE_END.test(covered[at] ?? '')) continue;
    if (at > start) clauses.push({ start, end: at, text: covered.slice(start, at) });
    start = at + 1;
  }
  return clauses;
}

function uncovered(text: string): string {
  return text.replaceAll(COVER, ' ').trim();
}

function periodOf(sentence: string, figure: Figure): DatedPeriod | undefined {
  return datedPeriods(sentence.slice(0, figure.start)).at(-1) ?? datedPeriods(sentence.slice(figure.end))[0];
}
