import type { Library } from '../library/open-library.js';
import type { Filter, Report } from '../schemas.js';

/** A filter, and the day whose answer is wanted. */
export interface ReportFilter extends Filter {
  /** ISO date: a report published after it was not there to be read; one without a date is not known to be later. */
  asOf?: string;
}

/**
 * Which passages a filter lets through; undefined when there is no filter. A report without a publishing date is
 * outside every range of dates: what is not known to fit is left out.
 */
export function reportFilter(
  library: Library,
  filter: ReportFilter | undefined,
): ((row: number) => boolean) | undefined {
  if (filter === undefined || Object.keys(filter).length === 0) return undefined;
  const allowed = new Set(library.reports.filter((report) => fitsFilter(report, filter)));
  return (row) => allowed.has(library.reportOf(row));
}

/** Whether a report is within a filter. */
export function fitsFilter(report: Report, filter: ReportFilter | undefined): boolean {
  if (filter === undefined) return true;
  const { reports, publishedFrom, publishedTo, tags, asOf } = filter;
  if (asOf !== undefined && report.publishedOn !== undefined && report.publishedOn > asOf) return false;
  if (reports && !reports.includes(report.id)) return false;
  if (publishedFrom !== undefined && !(report.publishedOn !== undefined && report.publishedOn >= publishedFrom))
    return false;
  if (publishedTo !== undefined && !(report.publishedOn !== undefined && report.publishedOn <= publishedTo))
    return false;
  return tags === undefined || tags.some((tag) => report.tags.includes(tag));
}
