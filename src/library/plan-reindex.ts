import type { FileReader } from '../ingest/file-reader.js';
import { readSources } from '../ingest/read-sources.js';
import type { FileFailure } from '../job-schemas.js';
import type { PreparedReport } from '../ingest/prepare-report.js';
import type { Report } from '../schemas.js';
import type { EarlierLibrary } from './earlier-library.js';

export interface ReportChange {
  id: string;
  title: string;
  /** Its path within its source. */
  file: string;
}

/** A report of which less can be read than it shows. */
export interface PoorReport extends ReportChange {
  grade: 'poor' | 'none';
  /** Those that could not be read well, where it has pages; of one without any text none, since all are meant. */
  pages: number[];
}

/** What a reindex changes, report by report. */
export interface ReportChanges {
  added: ReportChange[];
  changed: ReportChange[];
  /** How many stay as they are. */
  unchanged: number;
  removed: ReportChange[];
}

export interface ReindexPlan {
  /** Reports that were read, since their file is new or has changed. */
  reports: PreparedReport[];
  /** Reports that are taken over as they are, by id. */
  copied: string[];
  sources: string[];
  changes: ReportChanges;
  /** Of all that the library will hold. */
  poorReports: PoorReport[];
  failures: FileFailure[];
}

export interface PlanOptions {
  /** Reads every file, also those that have not changed. */
  full?: boolean;
  /** Keeps the reports of files that are gone; the sources before stay sources. */
  keepMissing?: boolean;
  /** How many files are read at once. */
  jobs?: number;
  onFile?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * Reads what has changed in the sources, and says what becomes of each report. A file that can no longer be read keeps
 * the reports that the earlier library holds of it.
 * @throws YinjuError `source_unreadable`
 */
export async function planReindex(
  { sources, reader, earlier }: { sources: readonly string[]; reader: FileReader; earlier: EarlierLibrary | undefined },
  { full = false, keepMissing = false, jobs, onFile, signal }: PlanOptions = {},
): Promise<ReindexPlan> {
  const read = await readSources(sources, reader, { earlier: earlier?.files, full, jobs, onFile, signal });
  const readFiles = new Set(read.reports.map(({ report }) => report.source.file));
  const keptFiles = new Set([...read.unchanged, ...read.heldFailures]);
  const gone = new Set([...read.withdrawn, ...readFiles]);
  const isKept = ({ source: { file } }: Report) => keptFiles.has(file) || (keepMissing && !gone.has(file));
  const copied = [...(earlier?.reports.values() ?? [])].filter(isKept).map(({ id }) => id);
  return {
    reports: read.reports,
    copied,
    sources: [...new Set([...(keepMissing ? (earlier?.manifest.sources ?? []) : []), ...sources])],
    changes: changesOf({ reports: read.reports, copied }, earlier),
    poorReports: [
      ...read.reports.map(({ report }) => report),
      ...copied.flatMap((id) => earlier?.reports.get(id) ?? []),
    ].flatMap(poorReport),
    failures: read.failures,
  };
}

function changesOf(
  { reports, copied }: Pick<ReindexPlan, 'reports' | 'copied'>,
  earlier: EarlierLibrary | undefined,
): ReportChanges {
  const changes: ReportChanges = { added: [], changed: [], unchanged: copied.length, removed: [] };
  const staying = new Set([...copied, ...reports.map(({ report }) => report.id)]);
  for (const prepared of reports) {
    if (!earlier?.reports.has(prepared.report.id)) changes.added.push(toChange(prepared.report));
    else if (isSame(prepared, earlier)) changes.unchanged += 1;
    else changes.changed.push(toChange(prepared.report));
  }
  for (const report of earlier?.reports.values() ?? []) {
    if (!staying.has(report.id)) changes.removed.push(toChange(report));
  }
  return changes;
}

/** Whether a report says the same as before, though other entries of its file may not. */
function isSame({ report, text }: PreparedReport, earlier: EarlierLibrary): boolean {
  const before = earlier.content(report.id);
  const facts = (one: Report | undefined) => JSON.stringify({ ...one, source: { ...one?.source, sha256: '' } });
  return before.text === text && facts(earlier.reports.get(report.id)) === facts(report);
}

function poorReport(report: Report): PoorReport[] {
  const { grade, poorPages = [] } = report.quality ?? {};
  if (grade !== 'poor' && grade !== 'none') return [];
  return [{ ...toChange(report), grade, pages: grade === 'none' ? [] : poorPages }];
}

function toChange({ id, title, source }: Report): ReportChange {
  return { id, title, file: source.file };
}
