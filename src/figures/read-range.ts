import { isBare, type Amount } from './amount.js';
import { currencyAt } from './currency-before.js';
import { isBelow, times, type Exact } from './exact.js';
import { matchAt } from './match-at.js';
import { readAmount } from './read-amount.js';

/** What joins the ends of a range. A double dash (——) and a sign before the right number do not. */
const JOINT = /(?: ?[(]不?含[)])? {0,2}(?:-(?!-)|—(?!—)|~|至|到) {0,2}| to /y;
/** Where the right number starts. */
const CHINESE_OR_DIGIT = /[\d一二两三四五六七八九十百千]/y;

export interface Range {
  start: number;
  end: number;
  left: Amount;
  /** The same as `left` for a single amount. */
  right: Amount;
  low?: Exact;
  high?: Exact;
}

/**
 * The amount at `at`, with the one that a joint makes the upper end of a range: 63%-70%, 2.6至4.4万亿. The left side
 * takes unit and multiplier of the right side where it has none. What falls (64-42.8) is no range, nor are amounts in
 * two currencies.
 * @param currency the one before the left number
 */
export function readRange(text: string, at: number, currency: string | undefined): Range | undefined {
  const options = { money: currency !== undefined };
  const left = readAmount(text, at, options);
  if (left === undefined) return undefined;
  const single = { start: left.start, end: left.end, left, right: left, low: left.value, high: left.value };
  const next = joinedAt(text, left, currency);
  const right = next === undefined ? undefined : readAmount(text, next, options);
  if (right === undefined) return single;
  const joined = { ...single, end: right.end, right, low: undefined, high: undefined };
  if (left.cut !== undefined || right.cut !== undefined) {
    const cut = left.cut === 'stray' || right.cut === 'stray' ? 'stray' : 'points';
    return { ...joined, left: { ...left, cut } };
  }
  const ends = endsOf(left, right);
  return ends === undefined ? single : { ...joined, ...ends };
}

/** Where the number starts that a joint may make the upper end; 2亿元至港币3亿元 are two amounts. */
function joinedAt(text: string, left: Amount, currency: string | undefined): number | undefined {
  const joint = matchAt(JOINT, text, left.end)?.[0];
  if (joint === undefined) return undefined;
  const at = left.end + joint.length;
  const again = currencyAt(text, at);
  if (again !== undefined && again.unit !== (currency ?? left.unit)) return undefined;
  const start = at + (again?.length ?? 0);
  const isNumber =
    joint === ' to ' ? /\d/.test(text[start] ?? '') : matchAt(CHINESE_OR_DIGIT, text, start) !== undefined;
  return isNumber ? start : undefined;
}

function endsOf(left: Amount, right: Amount): { right: Amount; low: Exact; high: Exact } | undefined {
  if (left.value === undefined || left.plain === undefined || right.value === undefined) return undefined;
  if (left.unitBefore === true && isBare(right)) {
    return rising(right, left.value, times(right.value, left.scale), { unit: left.unit, kind: left.kind });
  }
  if (left.unit !== '') return left.unit === right.unit ? rising(right, left.value, right.value) : undefined;
  if (left.multiplied) return rising(right, left.value, right.value);
  return rising(right, times(left.plain, right.scale), right.value) ?? rising(right, left.value, right.value);
}

function rising(
  right: Amount,
  low: Exact,
  high: Exact,
  unit?: Pick<Amount, 'unit' | 'kind'>,
): { right: Amount; low: Exact; high: Exact } | undefined {
  return isBelow(low, high) ? { right: { ...right, ...unit }, low, high } : undefined;
}
