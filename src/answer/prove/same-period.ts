import { isYearless, type StatedPeriod } from './stated-periods.js';

const MONTH_END = /-(?:28|29|30|31)$/;

interface Days {
  from: string;
  to: string;
}

/**
 * Whether what a passage says of one period may be told of another: the same days, or a period and its last day
 * (2023年 and 2023年末). A day within the year told may stand for it, unless it closes a month: 截至9月末 is not the year.
 * @param told the sentence's
 * @param stated the passage's
 */
export function fitsPeriod(told: StatedPeriod, stated: StatedPeriod): boolean {
  const [a, b] = comparable(told, stated);
  if (a.from === b.from && a.to === b.to) return true;
  const isDay = told.granularity === 'day' || stated.granularity === 'day';
  if (isDay && a.to === b.to) return true;
  return a.from <= b.from && b.to <= a.to && stated.granularity === 'day' && !MONTH_END.test(stated.to);
}

/** Whether a date is the one told or lies in the period told: enough where no figure hangs on it. */
export function holdsPeriod(told: StatedPeriod, stated: StatedPeriod): boolean {
  const [a, b] = comparable(told, stated);
  return fitsPeriod(told, stated) || (a.from <= b.from && b.to <= a.to);
}

/** Days without their year where one of the two has none. */
function comparable(told: StatedPeriod, stated: StatedPeriod): [Days, Days] {
  const cut = isYearless(told) || isYearless(stated) ? 5 : 0;
  const days = ({ from, to }: StatedPeriod): Days => ({ from: from.slice(cut), to: to.slice(cut) });
  return [days(told), days(stated)];
}
