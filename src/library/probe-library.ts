import type { Report } from '../schemas.js';
import type { Library } from './open-library.js';

/** The reports that a question finds in a library, by id. */
export type Probe = (library: Library, question: string) => Promise<string[]>;

export interface Probed {
  /** Questions that found their report in the earlier library. */
  asked: number;
  /** Those of them that do not find it in the new one, as they were asked. */
  lost: string[];
}

/** Questions enough to see one in ten, few enough to take a second. */
const QUESTIONS = 40;
/** The share of questions that may find their report no more: others may stand before it now. */
export const MOST_LOST = 0.1;

/**
 * Asks both libraries for what is in both, each report by its title and the heading of one of its passages. The same
 * libraries are asked the same.
 */
export async function probeLibrary(libraries: { earlier: Library; next: Library }, probe: Probe): Promise<Probed> {
  const { earlier, next } = libraries;
  const probed: Probed = { asked: 0, lost: [] };
  for (const row of spreadRows(earlier.manifest.counts.passages)) {
    const report = earlier.reportOf(row);
    const passage = earlier.passage(row);
    if (!isToBeFound({ report, passageId: passage.id }, next)) continue;
    const { id, title } = report;
    const question = [title, ...passage.headings.slice(-1)].join(' ');
    if (!(await probe(earlier, question)).includes(id)) continue;
    probed.asked += 1;
    if (!(await probe(next, question)).includes(id)) probed.lost.push(question);
  }
  return probed;
}

/** Whether a report is there as it was: all of an unchanged file, and of a changed one what still reads the same. */
function isToBeFound({ report, passageId }: { report: Report; passageId: string }, next: Library): boolean {
  const now = next.report(report.id);
  if (now === undefined || now.source.sha256 === report.source.sha256) return now !== undefined;
  return now.title === report.title && next.passageById(passageId) !== undefined;
}

/** A fraction of which no multiples fall together: rows at its multiples are scattered evenly over all. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Rows as if drawn by chance, the same each time, and each once. */
function spreadRows(rows: number): number[] {
  return [
    ...new Set(Array.from({ length: Math.min(rows, QUESTIONS) }, (_, at) => Math.floor(((at * GOLDEN) % 1) * rows))),
  ];
}
