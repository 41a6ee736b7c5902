import { exact, HALF, isBelow, negative, over, plus, times, type Exact } from '../../figures/exact.js';
import type { Figure } from '../../figures/figure.js';
import { sameFigure } from '../../figures/same-figure.js';

/** A figure and how it is written. */
export interface WrittenFigure {
  figure: Figure;
  text: string;
}

/** About 30 is within a tenth of 30. */
const ABOUT = exact('0.1');
const ZERO = exact('0');
const NUMBER = /\d[\d,]*(?:\.(?<places>\d+))?/u;
/** 3000 may be a round number; 20 and 350 hardly are. */
const ROUND = /[1-9](?<zeros>0{2,})$/u;

/**
 * Whether two figures of one unit may state the same value, told more or less exactly: 29 and 29.4, 约3万 and 3.1万,
 * 超过300 and 324, 3000 and 3124.
 */
export function mayAgree(a: WrittenFigure, b: WrittenFigure): boolean {
  if (sameFigure(a.figure, b.figure)) return true;
  const [one, other] = [a.figure.approximate, b.figure.approximate];
  // Two limits of one kind are held against each other as they stand: 不少于8人 is not 不少于5人.
  const limits = one === other && (one === '至少' || one === '至多');
  const [left, right] = limits ? [endsOf(a.figure), endsOf(b.figure)] : [boundsOf(a.figure), boundsOf(b.figure)];
  const tolerance = larger(stepOf(a), stepOf(b));
  return !isApart(left, right, tolerance) && !isApart(right, left, tolerance);
}

/** Undefined where an approximating word leaves an end open. */
interface Bounds {
  low?: Exact;
  high?: Exact;
}

function endsOf({ low, high }: Figure): Required<Bounds> {
  return { low: exact(low), high: exact(high) };
}

function boundsOf(figure: Figure): Bounds {
  const { low: least, high: most } = endsOf(figure);
  switch (figure.approximate) {
    case undefined:
      return { low: least, high: most };
    case '约':
      return { low: plus(least, negative(times(size(least), ABOUT))), high: plus(most, times(size(most), ABOUT)) };
    case '超':
    case '至少':
      return { low: least };
    case '近':
    case '不足':
    case '至多':
      return { high: most };
  }
}

/** Whether all of `lower` lies under `upper` by at least the tolerance. */
function isApart(lower: Bounds, upper: Bounds, tolerance: Exact): boolean {
  if (lower.high === undefined || upper.low === undefined) return false;
  return isBelow(lower.high, upper.low) && !isBelow(plus(upper.low, negative(lower.high)), tolerance);
}

/** By how much a figure may be off as it is written: one of its last decimal (cut or rounded), half of a round number's. */
function stepOf({ figure, text }: WrittenFigure): Exact {
  const number = NUMBER.exec(text);
  const digits = number?.[0].replaceAll(',', '');
  if (number === null || digits === undefined) return ZERO;
  const scale = over(size(exact(figure.low)), exact(digits));
  if (scale === undefined) return ZERO;
  const places = number.groups?.places?.length ?? 0;
  if (places > 0) return times(scale, exact(`0.${'0'.repeat(places - 1)}1`));
  const zeros = ROUND.exec(digits)?.groups?.zeros;
  return zeros === undefined ? scale : times(scale, times(HALF, exact(`1${zeros}`)));
}

function size(value: Exact): Exact {
  return isBelow(value, ZERO) ? negative(value) : value;
}

function larger(a: Exact, b: Exact): Exact {
  return isBelow(a, b) ? b : a;
}
