import type { Span } from '../../ingest/draft.js';
import { indexAt } from './clauses.js';
import { columnContext } from './column-context.js';
import { isEnglish } from './content-units.js';
import { figureContext } from './figure-context.js';
import { roleOf } from './figure-role.js';
import type { ProofText } from './read-proof-text.js';
import type { StatedPeriod } from './stated-periods.js';

/** The period a figure of a text is told of, and how near to it that stands. */
export interface GoverningPeriod {
  period: StatedPeriod;
  /** `sentence`: in the figure's own; `carried`: in one before it. */
  from: 'sentence' | 'carried';
}

/** What may stand between a period and the figure that it is told of: 2021年的163.68. */
const ADJACENT = /^ ?(?:的|为|是|达|约|有|即|:|：)? ?$/;
/** Right behind a figure: 163.05 in 2022, 163.05（2022年）. */
const BEHIND = /^ ?(?:(?:in|for|at|as of|by|on|during|at the) |[(（])(?:the )?(?:end of )?$/i;

const isNamed = ({ isBare }: StatedPeriod): boolean => isBare !== true;

export function governingPeriod(text: ProofText, index: number): GoverningPeriod | undefined {
  const figure = text.figures[index];
  if (figure === undefined) return undefined;
  const { own: direct, topic, goesOn, earlier, sentence } = figureContext(text, index);
  const own = goesOn ? [...topic, ...direct] : direct;
  const adjacent = text.periods.find(
    ({ end }) => end <= figure.start && figure.start - end <= 3 && ADJACENT.test(text.plain.slice(end, figure.start)),
  );
  const behind = text.periods.find(
    ({ start }) => start >= figure.end && BEHIND.test(text.plain.slice(figure.end, start)),
  );
  const free = text.periods.filter(
    (period) => !period.isBase && !isTaken(text, index, period) && !isOfEvent(text, figure, period),
  );
  const inOwn = free.filter((period) => own.some(({ start, end }) => period.start >= start && period.end <= end));
  const before = free.filter(({ start, end }) => start >= earlier.start && end <= earlier.end);
  const beforeIt = ({ end }: StatedPeriod) => end <= figure.start;
  const found =
    adjacent ??
    (behind !== undefined && (isEnglish(text.plain) || !inOwn.some(beforeIt)) ? behind : undefined) ??
    inOwn.filter(isNamed).findLast(beforeIt) ??
    before.findLast(isNamed) ??
    inOwn[0] ??
    before.at(-1);
  if (found !== undefined) return { period: found, from: 'sentence' };
  // The rows above tell of other things than this one.
  const above = columnContext(text, figure)?.before ?? sentence.start;
  const behindIt = free.find(
    ({ start, end }) => start >= figure.end && end <= sentence.end && !/[,;]/.test(text.plain.slice(figure.end, start)),
  );
  if (behindIt !== undefined && isEnglish(text.plain)) return { period: behindIt, from: 'sentence' };
  const carried = text.periods.findLast(({ end, isBase }) => end <= above && !isBase);
  return carried && { period: carried, from: 'carried' };
}

/** Set up in March 2018 with RMB 10 billion. */
const BEGAN = /(?<![a-z])(?:set up|founded|established|launched|created) (?:in|on) ?$/i;

/** 成立于2018年3月，规模为100亿元: when something happened tells nothing of the figures in the clauses behind. */
function isOfEvent(text: ProofText, figure: Span, { start, end }: StatedPeriod): boolean {
  if (end > figure.start) return false;
  const before = text.plain.slice(0, start);
  if (BEGAN.test(before)) return true;
  if (!/于 ?$/.test(before)) return false;
  const clause = text.clauses[indexAt(text.clauses, start)];
  return clause !== undefined && clause.end <= figure.start && /^ ?[，,。；;]/.test(text.plain.slice(end));
}

/** A period right behind a figure where a change began is that one's: from 97.8% in 2022 to 94.2%. */
function isTaken(text: ProofText, index: number, period: StatedPeriod): boolean {
  return [text.figures[index - 1], text.figures[index + 1]].some(
    (from) =>
      from !== undefined &&
      from.end <= period.start &&
      roleOf(text, from) === 'from' &&
      BEHIND.test(text.plain.slice(from.end, period.start)),
  );
}
