import { namedYears } from '../../figures/year-mentions.js';
import type { Citation, NewerEdition, Report } from '../../schemas.js';
import type { AskedTime } from './asked-time.js';

/** A cited report that has a newer edition, and the numbers of its citations. */
export interface OlderEdition {
  report: Report;
  newer: NewerEdition;
  citations: number[];
}

/** What an answer rests on, and what was asked. */
export interface EditionsAsked {
  citations: readonly Citation[];
  question: string;
  time: AskedTime;
  /** ISO date of the day whose answer is wanted: it knows no later edition. */
  asOf: string;
}

/**
 * The cited reports of which the library has a newer edition, unless that is cited too, or the question names the
 * years that the older one is of.
 */
export function newerEditions(
  { citations, question, time, asOf }: EditionsAsked,
  library: {
    report: (id: string) => Report | undefined;
    newerEdition: (id: string) => NewerEdition | undefined;
  },
): OlderEdition[] {
  const cited = new Set(citations.map(({ reportId }) => reportId));
  const named = askedYears(question, time);
  return [...cited].flatMap((id) => {
    const [report, newer] = [library.report(id), library.newerEdition(id)];
    if (report === undefined || newer === undefined || cited.has(newer.id)) return [];
    if ((newer.publishedOn ?? '') > asOf || yearsOf(report).some((year) => named.has(year))) return [];
    const its = citations.filter(({ reportId }) => reportId === id);
    return [{ report, newer, citations: its.map(({ n }) => n) }];
  });
}

/** Those that the question names, and those it means by words like 去年. */
function askedYears(question: string, { periods }: AskedTime): Set<number> {
  const years = namedYears(question, { asked: true });
  for (const { from, to } of periods)
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) years.add(year);
  return years;
}

/** The years that a report is of: those of its data and title, else of its date, else of its publishing. */
function yearsOf({ title, dataPeriod, reportDate, publishedOn }: Report): number[] {
  const [first, last = first] = (dataPeriod ?? '').split('/').map((part) => Number(part.slice(0, 4)));
  const ofData = dataPeriod === undefined || first === undefined || last === undefined ? [] : range(first, last);
  const own = [...ofData, ...namedYears(title)];
  const date = reportDate ?? publishedOn;
  return own.length > 0 || date === undefined ? own : [Number(date.slice(0, 4))];
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
