import type { Named } from './calendar.js';

/** One way to write a period: a global pattern over folded text, and what its named groups mean. */
export interface PeriodForm {
  pattern: RegExp;
  /** Undefined when no calendar has it. */
  read(groups: Readonly<Record<string, string | undefined>>): Named | undefined;
}
