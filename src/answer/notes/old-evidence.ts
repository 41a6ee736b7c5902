import { yearMentions } from '../../figures/year-mentions.js';
import type { AskedTime, DatedPeriod } from './asked-time.js';
import { datedPeriods } from './asked-time.js';

/** Reports come out once a year: one that is older than this has, or should have, a successor. The words say a year. */
const OLD_AFTER_MONTHS = 12;

/** A cited report, and what of it was read. */
export interface CitedSource {
  title: string;
  /** ISO date. */
  publishedOn?: string;
  /** The cited passage with its headings. */
  text: string;
}

/** Why evidence is older than what was asked. */
export type OldEvidence =
  { reason: 'period'; asked: string; latest: string } | { reason: 'published'; publishedOn: string };

/**
 * Whether a question is about a later time than its evidence: it names a period after all that the cited passages name
 * (or, where they name none, after their reports came out), or asks how things stand at a day long after that.
 * @param asOf ISO date of the day asked about
 */
export function oldEvidence(
  sources: readonly CitedSource[],
  asked: { time: AskedTime; asOf: string },
): OldEvidence | undefined {
  const { time, asOf } = asked;
  const newest = newestDate(sources);
  const period = latestOf(time.periods, ({ from }) => from);
  if (period !== undefined) {
    const named = latestOf(
      sources.flatMap(({ title, text }) => [...datedPeriods(text), ...yearsOf(title)]),
      ({ to }) => to,
    );
    const latest = named ?? (newest === undefined ? undefined : { text: newest, to: newest });
    if (latest !== undefined && latest.to < period.from)
      return { reason: 'period', asked: period.text, latest: latest.text };
  }
  if (!time.now || newest === undefined || newest >= monthsBefore(asOf, OLD_AFTER_MONTHS)) return undefined;
  return { reason: 'published', publishedOn: newest };
}

/** The latest publishing date; undefined when a report has none, since that one may be newer. */
function newestDate(sources: readonly CitedSource[]): string | undefined {
  const dates = sources.flatMap(({ publishedOn }) => publishedOn ?? []);
  return dates.length < sources.length ? undefined : dates.sort().at(-1);
}

function yearsOf(title: string): DatedPeriod[] {
  return yearMentions(title).flatMap(({ start, end, years }) => {
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined) return [];
    return { text: title.slice(start, end), from: `${first}-01-01`, to: `${last}-12-31` };
  });
}

function latestOf<Item>(items: readonly Item[], day: (item: Item) => string): Item | undefined {
  return [...items].sort((a, b) => day(a).localeCompare(day(b))).at(-1);
}

/** The same day some months earlier; as text it may be one that no calendar has (02-31), which still compares. */
function monthsBefore(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(Math.floor(count / 12), 4)}-${pad((count % 12) + 1, 2)}${date.slice(7)}`;
}
