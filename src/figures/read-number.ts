import { exact, type Exact } from './exact.js';
import { matchAt } from './match-at.js';

/** No figure of a report has more digits; longer runs are numbers of accounts and the like. */
const MAX_DIGITS = 30;
const END = '(?!\\d)';
const PLACES = `(?:\\.\\d{1,${MAX_DIGITS}}${END})?`;
const NUMBER = new RegExp(`(?:\\d{1,3}(?:,\\d{3}){1,8}|\\d{1,${MAX_DIGITS}})${END}${PLACES}`, 'y');
const LONG_RUN = /\d[\d.,]*/y;
/**
 * A second point, a leading zero behind a comma, digits behind a comma that are not three: 2.64.4, 28,065.8328,065.83. In
 * 1，234万元 the comma may part thousands or two figures.
 */
const SECOND_POINT = /(?:\.{1,2}(?=\d)|\.(?=%)|,(?=0\d|\d{4})|(?<=(?<![\d.,])\d{1,3})，(?=\d{3} ?[万亿元]))(?:\.?\d)*/y;
/** Percent signs of addresses, decoded by mistake, leave such signs inside numbers: 36.13!64.04, 3.1V.65, 40.50w.08. */
const STRAY = /[!#$&@\\^_`{|}\uFFFDA-Za-z]\.\d(?:\.?\d)*/y;
const STRAY_AFTER_PLACES = /[!#$&@\\^_`{|}\uFFFDA-Za-z]\d(?:\.?\d)*/y;
/** A blank beside the point: 金额 3. 5 亿元, 16 ,185 亿元. Where a sentence starts, it may be a heading: 3. 5家银行. */
const PARTED =
  /(?<!(?:^|[\n。；;！？!?:：]) {0,2}\d{1,9})\. (?=\d)(?:\.?\d)*| (?:\.(?=\d)|,(?=\d{3}(?!\d)))(?:\.?\d)*/y;

export interface WrittenNumber {
  end: number;
  /** As it stands, without separators of thousands. */
  digits: string;
  /** Undefined when the number is cut or too long. */
  value?: Exact;
  /** What cut it: points and commas out of order (also a version's, 3.1.2), or a stray sign. */
  cut?: 'points' | 'stray';
}

/** The number in digits that starts at `at`, with all that is glued to it and belongs to it. */
export function readNumber(text: string, at: number): WrittenNumber | undefined {
  const plain = matchAt(NUMBER, text, at)?.[0];
  if (plain === undefined) {
    const run = matchAt(LONG_RUN, text, at)?.[0];
    return run === undefined ? undefined : { end: at + run.length, digits: run };
  }
  const digits = plain.replaceAll(',', '');
  let end = at + plain.length;
  let cut: WrittenNumber['cut'];
  for (;;) {
    const stray =
      matchAt(STRAY, text, end) ??
      (digits.includes('.') ? matchAt(STRAY_AFTER_PLACES, text, end) : undefined) ??
      (cut === undefined && !digits.includes('.') ? matchAt(PARTED, text, end) : undefined);
    const more = stray ?? matchAt(SECOND_POINT, text, end);
    if (more === undefined) break;
    if (stray !== undefined || cut === undefined) cut = stray === undefined ? 'points' : 'stray';
    end += more[0].length;
  }
  return cut === undefined ? { end, digits, value: exact(digits) } : { end, digits, cut };
}
