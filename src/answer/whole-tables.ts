import type { Library } from '../library/open-library.js';
import type { RankedPassage } from '../retrieve/search-library.js';

/** Passages whose tables are looked up, and how far before or after them a table that they speak of may start. */
const LEADING = 3;
const NEAR = 2;
/** Passages of one table at most; a longer one is no ranking that is read by place. */
const MOST = 16;

/**
 * The passages together with the tables in and beside the first of them, whole: the last row of a ranking is seldom
 * found by itself. What is added ranks like the passage that it stands beside.
 */
export function withWholeTables(library: Library, passages: readonly RankedPassage[]): RankedPassage[] {
  const found = new Set(passages.map(({ row }) => row));
  const added: RankedPassage[] = [];
  for (const passage of passages.slice(0, LEADING)) {
    for (const row of tablesBeside(library, passage)) {
      if (found.has(row)) continue;
      found.add(row);
      added.push({ ...library.passage(row), score: passage.score, why: { terms: [] } });
    }
  }
  return [...passages, ...added];
}

function tablesBeside(library: Library, { row, reportId }: RankedPassage): number[] {
  const isTable = (at: number) =>
    at >= 0 &&
    at < library.manifest.counts.passages &&
    library.outline(at).kind === 'table' &&
    library.reportOf(at).id === reportId;
  const starts = Array.from({ length: 2 * NEAR + 1 }, (_, index) => row - NEAR + index).filter(isTable);
  const rows = new Set<number>();
  for (const start of starts) {
    for (let at = start; isTable(at) && rows.size < MOST; at -= 1) rows.add(at);
    for (let at = start; isTable(at) && rows.size < MOST; at += 1) rows.add(at);
  }
  return [...rows].sort((a, b) => a - b);
}
