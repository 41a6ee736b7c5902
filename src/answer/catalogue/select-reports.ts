import type { Report } from '../../schemas.js';
import type { CatalogueChoice, CatalogueConditions } from './catalogue-question.js';
import { hasPages } from './read/read-pages.js';
import type { DateRange } from './read/read-published.js';
import { REPORT_KINDS } from './read/report-nouns.js';

/** Whether a report meets all conditions; one without the fact that a condition is about does not. */
export function meets(report: Report, conditions: CatalogueConditions): boolean {
  const { held, pages, published, dated, kinds, titleWords } = conditions;
  const title = report.title.toLowerCase();
  return (
    (held === undefined || report.held === held) &&
    (pages === undefined || hasPages(report.pages, pages)) &&
    (published === undefined || published.some((range) => liesWithin(report.publishedOn, range))) &&
    (dated === undefined || dated.some((range) => isDated(report, range))) &&
    (kinds === undefined || isOfKind(report, kinds)) &&
    (titleWords === undefined || titleWords.every((word) => title.includes(word.toLowerCase())))
  );
}

/** Whether a report's title names one of the kinds. */
export function isOfKind({ title }: Report, kinds: readonly string[]): boolean {
  return REPORT_KINDS.some(({ name, inTitle }) => kinds.includes(name) && inTitle.test(title));
}

function liesWithin(date: string | undefined, { from = '', to = '9999' }: DateRange): boolean {
  return date !== undefined && date >= from && date <= to;
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/** A report is of the years that its title names and of its own date; where it has neither, of its publishing. */
function isDated({ title, reportDate, publishedOn }: Report, range: DateRange): boolean {
  const years = title.match(YEAR) ?? [];
  const own = [...years, ...(reportDate === undefined ? [] : [reportDate])];
  const ofYear = (year: string) => `${year}-01-01` >= (range.from ?? '') && `${year}-12-31` <= (range.to ?? '9999');
  const ofMonth = (month: string) => liesWithin(`${month}-01`, range) && `${month}-28` <= (range.to ?? '9999');
  const isOwn = own.some((date) =>
    date.length === 4 ? ofYear(date) : date.length === 7 ? ofMonth(date) : liesWithin(date, range),
  );
  return isOwn || ((own.length === 0 || isShort(range)) && liesWithin(publishedOn, range));
}

/** Titles name years, no months and days: a range within one is of publishing, too. */
function isShort({ from = '', to = '9999' }: DateRange): boolean {
  return !(from.endsWith('-01-01') && to.endsWith('-12-31'));
}

const VALUE = {
  pages: ({ pages }: Report) => pages,
  published: ({ publishedOn }: Report) => (publishedOn === undefined ? undefined : Date.parse(publishedOn)),
} as const;

/** The reports that a choice takes, in its order, with the equals of the last; those without the fact fall out. */
export function choose(reports: readonly Report[], { by, from, place, count = 1 }: CatalogueChoice): Report[] {
  const known = reports.flatMap((report) => {
    const value = VALUE[by](report);
    return value === undefined ? [] : [{ report, value: from === 'most' ? -value : value }];
  });
  known.sort((one, other) => one.value - other.value);
  const values = [...new Set(known.map(({ value }) => value))];
  const start = values[place - 1];
  const first = known.findIndex(({ value }) => value === start);
  const last = known[Math.min(known.length, first + count) - 1];
  if (start === undefined || last === undefined) return [];
  return known.filter(({ value }) => value >= start && value <= last.value).map(({ report }) => report);
}
