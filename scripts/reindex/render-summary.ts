import type { Reindexed } from '../../src/library/reindex.js';
import type { ReportChange } from '../../src/library/plan-reindex.js';

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
