import { isBare } from './amount.js';
import type { Prefix } from './prefix.js';
import type { Range } from './read-range.js';

/** Where a number stands and what was read there. */
export interface Place {
  text: string;
  range: Range;
  prefix: Prefix;
  /** End of the figure before, and of the last label before; 0 and -1 when there is none. */
  floor: number;
  lastLabel: number;
}

/** Whether no multiplier and no unit stands at either end of the range: it may be a label and no figure. */
export function isBareRange({ left, right }: Range): boolean {
  return isBare(left) && isBare(right);
}
