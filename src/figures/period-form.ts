import type { Named } from './calendar.js';
import { chineseInteger } from './chinese-number.js';

/** One way to write a period: a global pattern over folded text, and what its named groups mean. */
export interface PeriodForm {
  pattern: RegExp;
  /** Undefined when no calendar has it. */
  read(groups: Readonly<Record<string, string | undefined>>): Named | undefined;
}

/** The number of a group in digits or Chinese numerals; NaN when the group is missing or no number. */
export function numberOf(signs: string | undefined): number {
  if (signs === undefined) return Number.NaN;
  return /^\d+$/.test(signs) ? Number(signs) : (chineseInteger(signs) ?? Number.NaN);
}
