import { join } from 'node:path';
import { YinjuError, messageOf } from '../errors.js';
import { openDatabase, toFloats, type LibraryDatabase } from './database.js';
import { DATABASE_FILE, type Manifest } from './manifest.js';
import type { Library } from './open-library.js';
import { sha256Of } from './sha256-of.js';

/** Divided in single precision, a vector's length is 1 to about six digits. */
const LENGTH_TOLERANCE = 1e-3;

/**
 * Opens a library and holds it against its manifest and itself: files, counts, the database's structure, that every
 * vector is finite and of length 1, and that every passage is the slice of its report's text that it says it is.
 * @throws YinjuError `library_damaged` that says what does not fit
 */
export async function verifyLibrary(dir: string, open: (folder: string) => Library): Promise<void> {
  const library = open(dir);
  library.close();
  const { manifest, reports } = library;
  for (const [name, hash] of Object.entries(manifest.files)) {
    if ((await sha256Of(join(dir, name))) !== hash) throw damaged(dir, `${name} is not what was written`);
  }
  const held = reports.filter((report) => report.held).length;
  if (reports.length !== manifest.counts.reports || held !== manifest.counts.reportsHeld) {
    throw damaged(dir, 'reports are missing');
  }
  const fault = faultIn(dir, manifest);
  if (fault !== undefined) throw damaged(dir, fault);
}

/** What does not fit in the database of a library; undefined when all does. */
function faultIn(dir: string, { counts, embedder }: Manifest): string | undefined {
  let database: LibraryDatabase | undefined;
  try {
    database = openDatabase(join(dir, DATABASE_FILE));
    const structure = database.pragma('quick_check(1)', { simple: true });
    if (structure !== 'ok') return String(structure);
    return (
      faultInVectors(database, { table: 'passages', count: counts.passages, dimension: embedder.dimension }) ??
      faultInVectors(database, { table: 'sentences', count: counts.sentences, dimension: embedder.dimension }) ??
      faultInTexts(database)
    );
  } catch (error) {
    return messageOf(error);
  } finally {
    database?.close();
  }
}

/** Rows number the vectors from 0 without a gap, as whoever reads them relies on. */
function faultInVectors(
  database: LibraryDatabase,
  { table, count, dimension }: { table: 'passages' | 'sentences'; count: number; dimension: number },
): string | undefined {
  let expected = 0;
  const all = database.prepare<[], { row: number; vector: Buffer }>(`SELECT row, vector FROM ${table} ORDER BY row`);
  for (const { row, vector } of all.iterate()) {
    if (row !== expected) break;
    expected += 1;
    const floats = toFloats(vector);
    if (floats.length !== dimension) return `a vector of ${table} has ${floats.length} parts, not ${dimension}`;
    const length = Math.sqrt(floats.reduce((sum, part) => sum + part * part, 0));
    // Written so that NaN fails too.
    if (!(Math.abs(length - 1) < LENGTH_TOLERANCE)) return `a vector of ${table} (row ${row}) has length ${length}`;
  }
  return expected === count ? undefined : `${table} are missing: ${expected} instead of ${count}`;
}

function faultInTexts(database: LibraryDatabase): string | undefined {
  const passagesOf = database.prepare<[string], { id: string; start: number; end: number; text: string }>(
    'SELECT id, start, "end", text FROM passages WHERE report_id = ?',
  );
  const reports = database.prepare<[], { id: string; text: string }>('SELECT id, text FROM reports');
  for (const report of reports.iterate()) {
    const passages = passagesOf.all(report.id);
    // Whoever shows a report opens it at its first passage.
    if (passages.length === 0) return `report ${report.id} has no passage`;
    const strange = passages.find(({ start, end, text }) => report.text.slice(start, end) !== text);
    if (strange) return `passage ${strange.id} is not what its report says there`;
  }
  return undefined;
}

function damaged(dir: string, what: string): YinjuError {
  return new YinjuError({
    code: 'library_damaged',
    message: `The library in ${dir} is damaged: ${what}.`,
    hint: 'Run npm run reindex to build it again; the current library keeps answering until then.',
  });
}
