import type { Exact } from './exact.js';
import type { Approximation } from './figure.js';
import type { UnitKind } from './unit-table.js';

/** One number with its multiplier and unit, before ranges and the words around it are looked at. */
export interface Amount {
  start: number;
  end: number;
  /** Where the number itself ends, before multiplier and unit. */
  numberEnd: number;
  /** The number's signs, without separators of thousands. */
  signs: string;
  script: 'digits' | 'chinese';
  /** The value in `unit`; undefined when it cannot be known. */
  value?: Exact;
  /** The number before multiplication, and what multiplies it: the right side of a range may lend these to the left. */
  plain?: Exact;
  scale: Exact;
  /** Whether a multiplier stands in the text. */
  multiplied: boolean;
  unit: string;
  kind?: UnitKind;
  /** The unit stands before the number: 百分之三. */
  unitBefore?: true;
  /** From a word inside the amount: 多 in 300多家. */
  approximate?: Approximation;
  cut?: 'points' | 'stray';
}

/** A number without multiplier and unit: it may be a label and no figure. */
export function isBare(amount: Amount): boolean {
  return amount.unit === '' && !amount.multiplied;
}
