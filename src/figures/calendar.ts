import type { NamedPeriod, YearDay } from './period.js';

/** What a form names, before its place in the text is known. */
export type Named = Omit<NamedPeriod, 'start' | 'end'>;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function yearOf(year: number): Named {
  return { ...years(year), from: { month: 1, day: 1 }, to: { month: 12, day: 31 }, granularity: 'year' };
}

/** @param half 1 or 2 */
export function halfOf(half: number, year?: number): Named {
  return { ...months({ from: half * 6 - 5, to: half * 6, year }), granularity: 'half' };
}

/** @param quarter 1 to 4 */
export function quarterOf(quarter: number, year?: number): Named {
  return { ...months({ from: quarter * 3 - 2, to: quarter * 3, year }), granularity: 'quarter' };
}

/** @param month 1 to 12 */
export function monthOf(month: number, year?: number): Named {
  return { ...months({ from: month, to: month, year }), granularity: 'month' };
}

/** From the first day of one month to the last of another, of one year. */
export function monthsOf(span: { from: number; to: number; year?: number }): Named {
  return { ...months(span), granularity: 'range' };
}

/** A day; undefined when no calendar has it (30 February, month 13). */
export function dayOf(month: number, day: YearDay['day'], year?: number): Named | undefined {
  const most = month === 2 && year !== undefined && !isLeap(year) ? 28 : DAYS[month - 1];
  if (most === undefined || (day !== 'last' && (day < 1 || day > most))) return undefined;
  return { ...years(year), from: { month, day }, to: { month, day }, granularity: 'day' };
}

/** The first or last day of a period: 2023年末, 三季度末, 9月初. */
export function edgeOf(named: Named, edge: string): Named {
  const day = edge === '初' ? named.from : named.to;
  return { ...named, from: day, to: day, granularity: 'day' };
}

/** A two-digit year: 23 is 2023, 98 is 1998. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 50 ? 2_000 + year : 1_900 + year;
}

export function isoDate(year: number, { month, day }: YearDay): string {
  const last = month === 2 && !isLeap(year) ? 28 : (DAYS[month - 1] ?? 31);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${year}-${pad(month)}-${pad(day === 'last' ? last : Math.min(day, last))}`;
}

function months(span: { from: number; to: number; year?: number }): Omit<Named, 'granularity'> {
  return { ...years(span.year), from: { month: span.from, day: 1 }, to: { month: span.to, day: 'last' } };
}

function years(year: number | undefined): Pick<Named, 'fromYear' | 'toYear'> {
  return year === undefined ? {} : { fromYear: year, toYear: year };
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
