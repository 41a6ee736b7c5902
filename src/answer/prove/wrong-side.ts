import { exact, isBelow } from '../../figures/exact.js';
import type { Figure } from '../../figures/figure.js';
import type { Span } from '../../ingest/draft.js';
import { cellsAt } from './column-context.js';
import type { Evidence } from './evidence.js';
import { fitsPeriod } from './same-period.js';
import type { Statement } from './read-statement.js';
import { standingIn } from './unit-places.js';

/** A figure of a passage that a difference is made of. */
export interface DifferenceEnd {
  held: Evidence;
  /** Its index among the passage's figures. */
  at: number;
}

/** Which of the two is more, before the difference in Chinese and behind it in English; changes are no such words. */
const MORE =
  /(?<![提升新])高(?!低)|(?<![增许众很])多(?!少)|超(?!市)|领先|胜|强于|大于|\b(?:more|higher|greater|larger|above|ahead|exceed\w*)\b/giu;
const LESS =
  /(?<![降减])低|(?<![减缩多])少|落后|逊|不及|不如|小于|弱于|\b(?:less|lower|fewer|smaller|below|behind)\b/giu;
/** What stands behind one of these is what the other is compared with. */
const COMPARED_WITH =
  /比(?![例重率值])|较(?![高低多少大小强弱])|[高低多少强弱大小]于|超过?|领先|落后于?|不及|不如|\bthan\b/iu;

/** Where the sentence names what only one of two figures is of: words, or its period. */
export function namesApart(statement: Statement, end: DifferenceEnd, other: DifferenceEnd): Span[] {
  const words = statement.units.flatMap(({ places }, unit) =>
    standsBy(end, unit) && !standsBy(other, unit) ? [...places] : [],
  );
  const periods = statement.periods.filter((period) => {
    const [mine, theirs] = [end, other].map(({ held, at }) => held.passage.periodOf(at));
    const isOf = (stated: typeof mine) => stated !== undefined && fitsPeriod(period, stated.period);
    return isOf(mine) && !isOf(theirs);
  });
  return [...words, ...periods];
}

/** In a row the cells beside the figure say of what it is, whichever of them names it. */
function standsBy({ held: { passage, places }, at }: DifferenceEnd, unit: number): boolean {
  const figure = passage.figures[at];
  const cells = figure === undefined ? [] : cellsAt(passage, figure);
  return standingIn(places, unit, [...passage.contextOf(at).own, ...(cells.length > 1 ? cells : [])]) > 0;
}

/**
 * Whether a clause says that one thing is more than another by a difference, where the figures say that it is less, or the
 * other way round. Where the clause leaves open which it speaks of, it is not held against it.
 */
export function isOnWrongSide(
  statement: Statement,
  { told, clause }: { told: Figure; clause: Span },
  [one, other]: readonly [DifferenceEnd, DifferenceEnd],
): boolean {
  const [first, second] = [one, other].map(({ held, at }) => held.passage.figures[at]);
  const isMore = sideOf(statement, told, clause);
  if (isMore === undefined || first === undefined || second === undefined) return false;
  const named = [namesApart(statement, one, other), namesApart(statement, other, one)] as const;
  const subject = subjectOf(statement, { told, clause, named });
  if (subject === undefined) return false;
  const [mine, theirs] = subject === 0 ? [first, second] : [second, first];
  return isMore ? isBelow(exact(mine.low), exact(theirs.low)) : isBelow(exact(theirs.low), exact(mine.low));
}

function sideOf({ plain, english }: Statement, told: Figure, clause: Span): boolean | undefined {
  const said = english ? plain.slice(clause.start, clause.end) : plain.slice(clause.start, told.start);
  const last = (pattern: RegExp) => [...said.matchAll(pattern)].at(-1)?.index ?? -1;
  const [more, less] = [last(MORE), last(LESS)];
  return more === less ? undefined : more > less;
}

/** Which of the two things the clause says it of. */
function subjectOf(
  { plain }: Statement,
  { told, clause, named }: { told: Figure; clause: Span; named: readonly [readonly Span[], readonly Span[]] },
): 0 | 1 | undefined {
  const text = plain.slice(clause.start, clause.end);
  const marker = COMPARED_WITH.exec(text);
  const isIn = (names: readonly Span[], from: number, to: number) =>
    names.some(({ start, end }) => start >= clause.start && end > from && end <= to);
  const onlyOne = (from: number, to: number): 0 | 1 | undefined => {
    const [first, second] = [isIn(named[0], from, to), isIn(named[1], from, to)];
    return first === second ? undefined : first ? 0 : 1;
  };
  if (marker !== null) {
    const behind = onlyOne(clause.start + marker.index + marker[0].length, clause.end);
    if (behind !== undefined) return behind === 0 ? 1 : 0;
  }
  const order = /前者|\bformer\b/iu.test(text) ? 0 : /后者|\blatter\b/iu.test(text) ? 1 : undefined;
  const [opens, follows] = named.map((names) => Math.min(...names.map(({ start }) => start)));
  if (order !== undefined && opens !== undefined && follows !== undefined)
    return (order === 0) === opens < follows ? 0 : 1;
  return onlyOne(clause.start, told.start);
}
