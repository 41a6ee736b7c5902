import { exact, HALF, isBelow, negative, plus, times, wholeNumber, type Exact } from '../../figures/exact.js';
import type { Approximation, Figure } from '../../figures/figure.js';
import { sameFigure } from '../../figures/same-figure.js';

/** A rounded figure may be this far off, so that 约100 is not told of 149. */
const MOST_OFF = exact('0.05');

/** 超 and 至少, 不足 and 近: which side of the value is meant. */
const SIDE: Readonly<Record<Approximation, 'about' | 'above' | 'below'>> = {
  约: 'about',
  超: 'above',
  至少: 'above',
  近: 'below',
  不足: 'below',
  至多: 'below',
};

/** Which side of a bound is meant: above it, below it, or about it. */
export function sideOf(bound: Approximation): 'about' | 'above' | 'below' {
  return SIDE[bound];
}

/** Whether two figures have one value in one unit; counters (家, 户, none) count as the same, so the noun must be looked at. */
export function sameValue(told: Figure, stated: Figure): boolean {
  return sameFigure(told, stated, { ignoreCounter: true });
}

/**
 * Whether a sentence may tell a stated figure with its own loosening word. An exact figure needs an exact one or 约, and
 * 约 no bound; 超, 近, 不足, 至少 and 至多 need a word of the same side in the passage.
 */
export function fitsBound(told: Approximation | undefined, stated: Approximation | undefined): boolean {
  if (told === stated) return true;
  if (told === '约') return stated === undefined || stated === '近';
  if (told === undefined) return stated === '约';
  return stated !== undefined && SIDE[told] === SIDE[stated];
}

/**
 * Whether the told figure is the stated one, rounded: 约120 for 121.3, 超120 for 121.3, 近300 for 298. Only a sentence
 * that says so may round, and only at the last sign that it writes.
 */
export function isRounding(told: Figure, stated: Figure): boolean {
  const { approximate } = told;
  if (approximate === undefined || approximate === '至少' || approximate === '至多') return false;
  if (told.low !== told.high || stated.low !== stated.high || told.damaged === true || stated.damaged === true)
    return false;
  if (stated.approximate !== undefined && stated.approximate !== '约') return false;
  if (!sameFigure({ ...told, low: stated.low, high: stated.high }, stated, { ignoreCounter: true })) return false;
  const [value, whole] = [exact(told.low), exact(stated.low)];
  const place = lastPlace(told.low);
  const error = distance(value, whole);
  if (isBelow(times(MOST_OFF, size(whole)), error)) return false;
  if (approximate === '约') return !isBelow(times(place, HALF), error);
  if (approximate === '超') return isBelow(value, whole) && isBelow(error, place);
  return isBelow(whole, value) && isBelow(error, place);
}

/** The worth of the last sign that is no needless zero: 10 in 120, a tenth in 3.2. */
function lastPlace(text: string): Exact {
  const [whole = '', places = ''] = text.split('.');
  if (places !== '') return exact(`0.${'0'.repeat(places.length - 1)}1`);
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  return wholeNumber(10n ** BigInt(zeros));
}

function distance(a: Exact, b: Exact): Exact {
  return size(plus(a, negative(b)));
}

function size(a: Exact): Exact {
  return isBelow(a, wholeNumber(0n)) ? negative(a) : a;
}
