import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { YinjuError, messageOf } from '../errors.js';
import { openDatabase, toFloats, type LibraryDatabase } from './database.js';
import { DATABASE_FILE, readManifest, type Manifest } from './manifest.js';
import type { Library } from './open-library.js';
import { sha256Of } from './sha256-of.js';

/** Divided in single precision, a vector's length is 1 to about six digits. */
const LENGTH_TOLERANCE = 1e-3;

/**
 * Holds a library against its manifest and itself: files, counts, the database's structure, ids, that every vector is
 * finite and of length 1, and that every passage and sentence stands where it says in its report's text.
 * @throws YinjuError `library_damaged` that says what does not fit
 */
export async function verifyLibrary(dir: string, open: (folder: string) => Library): Promise<void> {
  const [file] = await damagedFiles(dir, readManifest(dir));
  // Before anything is read from it: a parser of another's making may not survive a damaged file.
  if (file !== undefined) throw damaged(dir, `${file} is not what was written`);
  const library = open(dir);
  library.close();
  const { manifest, reports } = library;
  const held = reports.filter((report) => report.held).length;
  if (reports.length !== manifest.counts.reports || held !== manifest.counts.reportsHeld) {
    throw damaged(dir, 'reports are missing');
  }
  const fault = faultIn(dir, manifest);
  if (fault !== undefined) throw damaged(dir, fault);
}

/** The files of a library that are gone or no longer what was written. */
export async function damagedFiles(dir: string, { files }: Pick<Manifest, 'files'>): Promise<string[]> {
  const names: string[] = [];
  for (const [name, hash] of Object.entries(files)) {
    const file = join(dir, name);
    if (!existsSync(file) || (await sha256Of(file)) !== hash) names.push(name);
  }
  return names;
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
      faultInIds(database) ??
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

/** Read from the table itself: an index may be what is wrong. */
function faultInIds(database: LibraryDatabase): string | undefined {
  for (const table of ['reports', 'passages']) {
    const seen = new Set<string>();
    const all = database.prepare<[], { id: string }>(`SELECT id FROM ${table} NOT INDEXED`);
    for (const { id } of all.iterate()) {
      if (seen.has(id)) return `${table} have one id twice: ${id}`;
      seen.add(id);
    }
  }
  return undefined;
}

interface ReportRow {
  id: string;
  text: string;
  first: number;
  sentences: number;
}

interface PassageSpan {
  id: string;
  start: number;
  end: number;
  text: string;
  from: number;
  to: number;
}

function faultInTexts(database: LibraryDatabase): string | undefined {
  const passagesOf = database.prepare<[string], PassageSpan>(
    `SELECT id, start, "end", text, sentence_from AS "from", sentence_to AS "to" FROM passages WHERE report_id = ?`,
  );
  const sentencesOf = database.prepare<[number, number], { row: number; start: number; end: number }>(
    'SELECT row, start, "end" FROM sentences WHERE row >= ? AND row < ?',
  );
  const reports = database.prepare<[], ReportRow>('SELECT id, text, first_sentence AS first, sentences FROM reports');
  for (const { id, text, first, sentences } of reports.iterate()) {
    const last = first + sentences;
    const passages = passagesOf.all(id);
    // Whoever shows a report opens it at its first passage.
    if (passages.length === 0) return `report ${id} has no passage`;
    const strange = passages.find(({ start, end, text: own }) => text.slice(start, end) !== own);
    if (strange) return `passage ${strange.id} is not what its report says there`;
    const stray = passages.find(({ from, to }) => from < first || to > last || from >= to);
    if (stray) return `passage ${stray.id} has sentences that are not its report's`;
    const outside = sentencesOf
      .all(first, last)
      .find(({ start, end }) => start < 0 || end > text.length || start > end);
    if (outside) return `sentence ${outside.row} lies outside its report's text`;
  }
  return undefined;
}

/** What is said of a library that does not fit its manifest. */
export function damaged(dir: string, what: string): YinjuError {
  return new YinjuError({
    code: 'library_damaged',
    message: `The library in ${dir} is damaged: ${what}.`,
    hint: 'Take up the version before it with npm run library -- rollback, or run npm run reindex to build it again.',
  });
}
