const DAY = 24 * 60 * 60 * 1_000;

/** The ISO date so many days after another, or before it. */
export function daysFrom(date: string, days: number): string {
  return isoDay(Date.parse(date) + days * DAY);
}

/** The ISO date so many months after another, or before it; the month's last day where it is shorter. */
export function monthsFrom(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
