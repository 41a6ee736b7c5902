import {
  exact,
  exactText,
  isBelow,
  negative,
  over,
  plus,
  times,
  wholeNumber,
  type Exact,
} from '../../../figures/exact.js';
import type { Figure } from '../../../figures/figure.js';
import { parseFigures } from '../../../figures/parse-figures.js';
import type { DerivedFigure } from '../../prove/proof.js';

/** `difference`: the first less the second; `change`: in percent from the first to the second; `share`: the first in percent of the second. */
export const OPERATIONS = [
  'sum',
  'difference',
  'ratio',
  'share',
  'change',
] as const satisfies readonly DerivedFigure['operation'][];
export type Operation = (typeof OPERATIONS)[number];

const ZERO = wholeNumber(0n);
const HUNDRED = wholeNumber(100n);
/** Decimals of a quotient; sums and differences keep what their figures have. */
const DECIMALS = 2;
/** What Chinese finance counts money and things in, the largest first. */
const SCALES = [
  { from: 100_000_000n, name: '亿' },
  { from: 10_000n, name: '万' },
];
/** A share of a share, and a difference of shares. */
const POINTS = '个百分点';

/**
 * Calculates exactly from figures as reports write them: 4.5亿元 less 3200万元 is 4.18亿元; 12% less 10% is 2个百分点. A
 * quotient is rounded to two decimals.
 * @throws RangeError, in words for the model, when a text is no single figure, units differ, a divisor is 0, a change is
 * from a figure below 0, or a quotient too small to be shown
 */
export function computeFigure(operation: Operation, inputs: readonly string[]): DerivedFigure {
  const figures = inputs.map(readOne);
  const [first, second, ...more] = figures;
  if (first === undefined || second === undefined || (operation !== 'sum' && more.length > 0))
    throw new RangeError(operation === 'sum' ? 'a sum needs two or more figures' : `${operation} needs two figures`);
  const stray = figures.find(({ unit }) => unit !== first.unit);
  if (stray) throw new RangeError(`the units differ: ${first.unit || 'none'} and ${stray.unit || 'none'}`);
  return {
    text: resultOf(operation, { values: figures.map(valueOf), unit: first.unit }),
    inputs: [...inputs],
    operation,
  };
}

function resultOf(operation: Operation, { values, unit }: { values: readonly Exact[]; unit: string }): string {
  const [a = ZERO, b = ZERO] = values;
  switch (operation) {
    case 'sum':
      return show(values.reduce(plus), unit);
    case 'difference':
      return show(plus(a, negative(b)), unit === '%' ? POINTS : unit);
    case 'ratio':
      return showRounded(divide(a, b), '倍');
    case 'share':
      return showRounded(times(divide(a, b), HUNDRED), '%');
    case 'change':
      if (isBelow(a, ZERO)) throw new RangeError('a change from a figure below 0 has no percentage');
      return showRounded(times(divide(plus(b, negative(a)), a), HUNDRED), '%');
  }
}

function divide(a: Exact, b: Exact): Exact {
  const quotient = over(a, b);
  if (quotient === undefined) throw new RangeError('the divisor is 0');
  return quotient;
}

function readOne(text: string): Figure {
  const [figure, ...more] = parseFigures(text);
  if (figure === undefined || more.length > 0 || figure.damaged || figure.low !== figure.high)
    throw new RangeError(`"${text}" is not one figure: give it as the evidence has it, with its unit`);
  return figure;
}

function valueOf({ low }: Figure): Exact {
  return exact(low);
}

/** In 亿 or 万 where there is as much of it, as a report would write it. */
function show(value: Exact, unit: string): string {
  const size = value.numerator < 0n ? negative(value) : value;
  const countable = !['%', POINTS, '倍'].includes(unit);
  const scale = countable ? SCALES.find(({ from }) => size.numerator >= from * size.denominator) : undefined;
  const scaled = scale ? times(value, { numerator: 1n, denominator: scale.from }) : value;
  return `${exactText(scaled)}${scale?.name ?? ''}${unit}`;
}

/** @throws RangeError when nothing is left of it */
function showRounded(value: Exact, unit: string): string {
  const near = rounded(value);
  if (near.numerator === 0n && value.numerator !== 0n)
    throw new RangeError(`the result is below ${10 ** -DECIMALS}${unit}`);
  return show(near, unit);
}

/** Half goes up, away from zero. */
function rounded(value: Exact): Exact {
  const unit = 10n ** BigInt(DECIMALS);
  const size = value.numerator < 0n ? negative(value) : value;
  const whole = (size.numerator * unit * 2n + size.denominator) / (size.denominator * 2n);
  const near = times(wholeNumber(whole), { numerator: 1n, denominator: unit });
  return value.numerator < 0n ? negative(near) : near;
}
