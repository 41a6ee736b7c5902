import { parsePeriods } from '../../figures/parse-periods.js';
import type { Granularity } from '../../figures/period.js';
import type { Span } from '../../ingest/draft.js';

/** A date or period that a text names, in UTF-16 offsets of it. */
export interface StatedPeriod extends Span {
  /** ISO dates, both inclusive, in the year NO_YEAR where no year is known. */
  from: string;
  to: string;
  granularity: Granularity;
  /** What something is compared with, and not when it was: 较2021年, from 2021; or part of a title. */
  isBase: boolean;
  /** A number that can only be a year: less certain than 2023年. */
  isBare?: true;
}

/** Stands for the year of 上半年 and 9月末; a leap year, so that every day exists in it. */
const NO_YEAR = 9996;
const BARE_YEAR = /(?<![\d.,/-]|[A-Za-z]-?)(?:19|20)\d\d(?![\d%]|[.,/-]\d|[A-Za-z]| ?[万亿元家户个笔人倍名条项吨])/g;
const TITLE = /《[^《》]*》/g;
/** When the report came out, and not when something was: 2024年4月的报告. */
const OF_REPORT = /^ ?的?(?:报告|白皮书|蓝皮书|年报|研报|调查|文章)/;
/** A month without its year behind a small word: in June, by March. */
const BARE_MONTH =
  /(?<=(?<![A-Za-z])(?:in|by|since|from|until|during|of) )(?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?! ?\d)/g;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** All of a year that was named before. */
const FULL_YEAR = /(?<![年\d])全年/g;
const BASE_BEFORE = /(?:较|比|相比|对比|从|由|than|from|against|versus|vs\.?|compared (?:with|to))[ 于]?(?:in )?$/i;
/** As far back as the words of a comparison reach. */
const REACH = 14;

/**
 * The dates and periods of a text, in order. A number that can only be a year is one, as in the head of a table; a
 * period without a year (上半年) takes that of the one before it.
 * @param figures no year is read in these
 */
export function statedPeriods(plain: string, figures: readonly Span[]): StatedPeriod[] {
  const named = parsePeriods(plain, { year: NO_YEAR }).flatMap(({ start, end, from, to, granularity }) =>
    from === undefined || to === undefined ? [] : [{ start, end, from, to, granularity }],
  );
  const taken = [...named, ...figures];
  const bare = [...plain.matchAll(BARE_YEAR)]
    .map(({ index, 0: year }) => ({
      ...yearPeriod(year),
      start: index,
      end: index + year.length,
      isBare: true as const,
    }))
    .filter((one) => !taken.some((other) => one.start < other.end && other.start < one.end));
  const full = [...plain.matchAll(FULL_YEAR)].map(({ index, 0: word }) => ({
    ...yearPeriod(String(NO_YEAR)),
    start: index,
    end: index + word.length,
  }));
  const months = [...plain.matchAll(BARE_MONTH)]
    .map(({ index, 0: name }) => ({ ...monthPeriod(MONTHS.indexOf(name)), start: index, end: index + name.length }))
    .filter((one) => !named.some((other) => one.start < other.end && other.start < one.end));
  const titles = [...plain.matchAll(TITLE)].map(({ index, 0: title }) => ({ start: index, end: index + title.length }));
  let year: string | undefined;
  return [...named, ...bare, ...full, ...months]
    .sort((a, b) => a.start - b.start)
    .map((period) => {
      const isBase =
        BASE_BEFORE.test(plain.slice(Math.max(0, period.start - REACH), period.start)) ||
        OF_REPORT.test(plain.slice(period.end)) ||
        titles.some(({ start, end }) => period.start >= start && period.end <= end);
      if (!isYearless(period)) year = isBase ? (year ?? period.to.slice(0, 4)) : period.to.slice(0, 4);
      else if (year !== undefined)
        return { ...period, from: year + period.from.slice(4), to: year + period.to.slice(4), isBase };
      return { ...period, isBase };
    });
}

/** All of a year, as a period that stands nowhere in a text. */
export function yearPeriod(year: string): Omit<StatedPeriod, 'isBase'> {
  return { start: 0, end: 0, from: `${year}-01-01`, to: `${year}-12-31`, granularity: 'year' };
}

function monthPeriod(month: number): Omit<StatedPeriod, 'isBase' | 'start' | 'end'> {
  const first = new Date(Date.UTC(NO_YEAR, month, 1));
  const last = new Date(Date.UTC(NO_YEAR, month + 1, 0));
  return { from: dayOf(first), to: dayOf(last), granularity: 'month' };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Whether no year is known of a period. */
export function isYearless({ from }: Pick<StatedPeriod, 'from'>): boolean {
  return from.startsWith(String(NO_YEAR));
}
