import type { Citation, Report } from '../../schemas.js';

/** A report whose cited text could be read only poorly. */
export interface PoorlyRead {
  report: Report;
  /** The cited pages that are poor; none of a report without pages. */
  pages: number[];
  /** The numbers of the citations that stand on them. */
  citations: number[];
}

/**
 * The reports of which an answer cites a poor page, or, where they have no pages, any text.
 * @param citations without those of catalogue lines, which were not extracted
 */
export function poorlyRead(citations: readonly Citation[], reportOf: (id: string) => Report | undefined): PoorlyRead[] {
  const found = new Map<string, PoorlyRead>();
  for (const { n, reportId, pageFrom, pageTo = pageFrom } of citations) {
    const report = reportOf(reportId);
    const { grade, poorPages = [] } = report?.quality ?? {};
    const pages = poorPages.filter(
      (page) => pageFrom !== undefined && page >= pageFrom && page <= (pageTo ?? pageFrom),
    );
    const isPoor = pages.length > 0 || (grade === 'poor' && pageFrom === undefined);
    if (report === undefined || !isPoor) continue;
    const before = found.get(reportId) ?? { pages: [], citations: [] };
    found.set(reportId, {
      report,
      pages: [...new Set([...before.pages, ...pages])].sort((one, other) => one - other),
      citations: [...before.citations, n],
    });
  }
  return [...found.values()];
}
