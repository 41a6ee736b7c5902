import type { Reindexed } from '../../src/library/reindex.js';
import type { PoorReport, ReportChange } from '../../src/library/plan-reindex.js';

/** The library that is current now, in one line. */
export function renderLibrary({ manifest, published }: Reindexed): string {
  const { reports, reportsHeld, passages } = manifest.counts;
  const what = published ? '' : ' as before, since nothing has changed';
  return `Library ${manifest.version}${what}: ${reports} reports (${reportsHeld} with full text), ${passages} passages.\n`;
}

/**
 * What became of the reports, as a table, and each file that could not be read.
 * @param options.names whether the reports themselves are listed, not only how many there are
 */
export function renderChanges(
  { changes, failures }: Pick<Reindexed, 'changes' | 'failures'>,
  { names = false }: { names?: boolean } = {},
): string {
  const { added, changed, unchanged, removed } = changes;
  const listed = (reports: readonly ReportChange[]) =>
    names ? reports.map(({ title, file }) => `    ${title} (${file})\n`).join('') : '';
  const row = (name: string, count: number, more = '') => `  ${name.padEnd(10)}${String(count).padStart(6)}\n${more}`;
  return [
    row('added', added.length, listed(added)),
    row('changed', changed.length, listed(changed)),
    row('unchanged', unchanged),
    row('removed', removed.length, listed(removed)),
    row('failed', failures.length),
    ...failures.map(({ file, reason }) => `Not read: ${file}: ${reason}\n`),
  ].join('');
}

/** Shown of a long report, whose reader looks at the first ones anyway. */
const MOST_PAGES = 20;

/** The reports of which less can be read than they show, with their pages, a line each. */
export function renderPoorReports({ poorReports }: Pick<Reindexed, 'poorReports'>): string {
  return poorReports.map((report) => `${poorLine(report)}\n`).join('');
}

function poorLine({ title, file, grade, pages }: PoorReport): string {
  if (grade === 'none')
    return `No text in it, as in a scan: ${title} (${file}): run text recognition (OCR) on it first.`;
  const more = pages.length > MOST_PAGES ? `, and ${pages.length - MOST_PAGES} more` : '';
  const where = pages.length === 0 ? '' : `, pages ${pages.slice(0, MOST_PAGES).join(', ')}${more}`;
  return `Read poorly: ${title} (${file})${where}: look for a better copy of it.`;
}
