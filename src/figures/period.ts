/** How long a period is; a range runs from one named date or period to another. */
export type Granularity = 'year' | 'half' | 'quarter' | 'month' | 'day' | 'range';

/** A date or period that a text names. */
export interface Period {
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** ISO dates, both inclusive; undefined when the text names no year (9月末) and none was given. */
  from?: string;
  to?: string;
  granularity: Granularity;
  /** The calendar year that holds all of it. */
  year?: number;
}

/** A day of an unnamed year, or the last day of a month (`day: 'last'`). */
export interface YearDay {
  month: number;
  day: number | 'last';
}

/** A period as one form of writing gives it: days, and the years they lie in where those are named. */
export interface NamedPeriod {
  start: number;
  end: number;
  fromYear?: number;
  toYear?: number;
  from: YearDay;
  to: YearDay;
  granularity: Granularity;
  /** A year without 年: 2019 in 2019-2022. It is a period only as the end of a range. */
  loose?: true;
}
