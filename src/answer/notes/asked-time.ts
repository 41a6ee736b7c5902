import { parsePeriods } from '../../figures/parse-periods.js';
import { resolveRelative } from '../relative-periods.js';

/** A period with its first and last day (ISO dates), in the words that name it. */
export interface DatedPeriod {
  text: string;
  from: string;
  to: string;
}

/** What time a question is about. */
export interface AskedTime {
  /** The periods it names; relative words (今年, last quarter) are counted from the day asked about. */
  periods: DatedPeriod[];
  /** Whether it asks how things stand at that day. */
  now: boolean;
}

const NOW =
  /最新|目前|现在|当前|如今|眼下|现阶段|最近|近期|迄今|至今|(?<!如)今年|(?<![成资基])本(?:年|季|月)|\b(?:now|nowadays|currently|latest|most recent|recent|recently|today|at present|this (?:year|quarter|month))\b|\bcurrent\b(?! (?:account|ratio|asset|liabilit|deposit))/iu;
const ONLY_NOW = new RegExp(`^(?:${NOW.source})$`, NOW.flags);

/** Whether a word says no more than that the day of asking is meant: reports, written before it, lack it. */
export function meansNow(word: string): boolean {
  return ONLY_NOW.test(word);
}

/**
 * Reads what time a question is about.
 * @param asOf ISO date of the day asked about
 */
export function readAskedTime(question: string, asOf: string): AskedTime {
  const named = datedPeriods(question, { asked: true });
  // 比上年 counts from the year that the question names, so relative words say nothing beside it.
  if (named.length > 0) return { periods: named, now: false };
  const resolved = resolveRelative(question, asOf);
  return { periods: resolved.named.length === 0 ? [] : datedPeriods(resolved.text), now: NOW.test(question) };
}

/**
 * The periods of a text whose days are known.
 * @param options.asked the text is a question, in which two digits with 年 name a year
 */
export function datedPeriods(text: string, options: { asked?: boolean } = {}): DatedPeriod[] {
  return parsePeriods(text, options).flatMap(({ start, end, from, to }) =>
    from === undefined || to === undefined ? [] : [{ text: text.slice(start, end).trim(), from, to }],
  );
}
