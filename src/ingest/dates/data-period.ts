/** The period that a report's data are of, as it is written down: 2023, 2023-H1, 2023-Q3 or 2021/2023. */

/** Parts of a year by their first and last day. Nine months are told by the quarter that ends them, as reports do. */
const PARTS: Readonly<Record<string, string>> = {
  '01-01/12-31': '',
  '01-01/06-30': '-H1',
  '07-01/12-31': '-H2',
  '01-01/03-31': '-Q1',
  '04-01/06-30': '-Q2',
  '07-01/09-30': '-Q3',
  '10-01/12-31': '-Q4',
  '01-01/09-30': '-Q3',
};
/** What a report whose data end on a day is about. */
const ENDS: Readonly<Record<string, string>> = { '03-31': '-Q1', '06-30': '-H1', '09-30': '-Q3', '12-31': '' };
const [FIRST_YEAR, LAST_YEAR] = [1990, 2099];
/** Longer spans are history, not the data of one report. */
const MOST_YEARS = 30;

/** @param span ISO dates, both inclusive; undefined where they bound no whole years, halves or quarters */
export function dataPeriodOf({ from, to }: { from: string; to: string }): string | undefined {
  const [first, last] = [yearOf(from), yearOf(to)];
  if (first < FIRST_YEAR || last > LAST_YEAR || last < first || last - first > MOST_YEARS) return undefined;
  const days = `${from.slice(5)}/${to.slice(5)}`;
  if (first === last) {
    const part = PARTS[days];
    return part === undefined ? undefined : `${first}${part}`;
  }
  const isWholeYears = days === '01-01/12-31' || (last === first + 1 && isYearLong(from, to));
  return isWholeYears ? `${first}/${last}` : undefined;
}

/** The period whose last day an ISO date is; undefined where it ends no year, half or quarter. */
export function dataPeriodUntil(day: string): string | undefined {
  const part = ENDS[day.slice(5)];
  const year = yearOf(day);
  return part === undefined || year < FIRST_YEAR || year > LAST_YEAR ? undefined : `${year}${part}`;
}

/** The first and last day of a period, so that periods compare. */
export function spanOfDataPeriod(period: string): { from: string; to: string } {
  const [first = '', last = first] = period.split('/');
  const [year = '', part = ''] = first.split('-');
  const days = last === first ? Object.keys(PARTS).find((key) => PARTS[key] === (part && `-${part}`)) : undefined;
  const [start = '01-01', end = '12-31'] = (days ?? '01-01/12-31').split('/');
  return { from: `${year}-${start}`, to: `${last.slice(0, 4)}-${end}` };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** A financial year that ends elsewhere than the calendar's. */
function isYearLong(from: string, to: string): boolean {
  const next = new Date(`${to}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(5, 10) === from.slice(5);
}
