import { statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { YinjuError, messageOf } from '../errors.js';
import type { TextBox } from '../ingest/draft.js';
import { unpackOffsets } from '../ingest/mapped-text.js';
import type { DerivedVectorIndex, VectorIndex } from '../ports.js';
import {
  boxSchema,
  pageGradesSchema,
  passageKindSchema,
  reportSchema,
  reportTextSchema,
  type NewerEdition,
  type PageGrade,
  type PassageKind,
  type Report,
  type ReportText,
} from '../schemas.js';
import { openDatabase, toFloats, toInts, type LibraryDatabase } from './database.js';
import { createExactVectorIndex } from './exact-vector-index.js';
import { findEditions } from './find-editions.js';
import { DATABASE_FILE, HNSW_FILE, checkManifest, readManifest, type BuiltWith, type Manifest } from './manifest.js';
import { rememberRecent } from './remember-recent.js';
import { readSentenceIndex, type SentenceIndex } from './sentence-index.js';
import { createSqliteLexicalIndex, type CountingLexicalIndex } from './sqlite-lexical-index.js';
import { PASSAGE_COLUMNS, toStoredPassage, type PassageRow, type StoredPassage } from './stored-passage.js';

export type { StoredPassage };

/** An answer reads some of the few reports that its evidence is from again and again; a long one takes some MB. */
const RECENT_TEXTS = 8;

const textBoxes = z.array(boxSchema.extend({ start: z.number().int(), end: z.number().int() }));

/** What is known of a passage without reading it. */
export interface PassageOutline {
  kind: PassageKind;
  sentenceFrom: number;
  sentenceTo: number;
}

export interface StoredText extends ReportText {
  raw: string;
  offsets: Int32Array;
}

/** One version of the library, open for reading. Rows number its passages from 0. */
export interface Library {
  readonly manifest: Manifest;
  readonly lexical: CountingLexicalIndex;
  readonly vectors: VectorIndex;
  /** In the order of their ids. */
  readonly reports: readonly Report[];
  report(id: string): Report | undefined;
  /** The newest edition of a report; undefined when it is that itself. */
  newerEdition(id: string): NewerEdition | undefined;
  text(reportId: string): StoredText;
  /** Of a PDF, its runs of text and their places, in the order of the raw text; of other reports none. */
  boxes(reportId: string): readonly TextBox[];
  /** How well a report could be read, page by page. */
  pageGrades(reportId: string): PageGrade[];
  passage(row: number): StoredPassage;
  /** The passage that starts with the report's catalogue line. */
  firstPassage(reportId: string): StoredPassage;
  passageById(id: string): StoredPassage | undefined;
  passageVector(row: number): Float32Array;
  /** The report that each row belongs to. */
  reportOf(row: number): Report;
  outline(row: number): PassageOutline;
  readonly sentences: SentenceIndex;
  close(): void;
}

/**
 * Opens the library in a folder, read-only.
 * @throws YinjuError `library_outdated` when it was built with something else, `library_damaged` when it cannot be read
 */
export function openLibrary(dir: string, options: { builtWith: BuiltWith; hnsw: DerivedVectorIndex }): Library {
  const manifest = readManifest(dir);
  checkManifest(manifest, options.builtWith);
  let database: LibraryDatabase | undefined;
  try {
    statSync(join(dir, DATABASE_FILE));
    database = openDatabase(join(dir, DATABASE_FILE));
    return readLibrary(database, { dir, manifest, hnsw: options.hnsw });
  } catch (error) {
    database?.close();
    throw new YinjuError({
      code: 'library_damaged',
      message: `The library in ${dir} cannot be read: ${messageOf(error)}.`,
      hint: 'Take up the version before it with npm run library -- rollback, or run npm run reindex to build it again.',
      cause: error,
    });
  }
}

function readLibrary(
  database: LibraryDatabase,
  options: { dir: string; manifest: Manifest; hnsw: DerivedVectorIndex },
): Library {
  const { dir, manifest, hnsw } = options;
  const reports = database
    .prepare<[], { facts: string }>('SELECT facts FROM reports ORDER BY id')
    .all()
    .map(({ facts }) => reportSchema.parse(JSON.parse(facts)));
  const byId = new Map(reports.map((report) => [report.id, report]));
  const editions = findEditions(reports);
  const outlines = database
    .prepare<[], { report_id: string; kind: string; sentence_from: number; sentence_to: number }>(
      'SELECT report_id, kind, sentence_from, sentence_to FROM passages ORDER BY row',
    )
    .all()
    .map((row) => ({
      report: found(byId.get(row.report_id), `report ${row.report_id}`),
      kind: passageKindSchema.parse(row.kind),
      sentenceFrom: row.sentence_from,
      sentenceTo: row.sentence_to,
    }));
  const dimension = manifest.embedder.dimension;
  const vectors = readVectors(database, { rows: outlines.length, dimension });
  const oneText = database.prepare<
    [string],
    { text: string; raw: string; offsets: Buffer; headings: string; pages: string }
  >('SELECT text, raw, offsets, headings, pages FROM reports WHERE id = ?');
  const boxesOf = database.prepare<[string], { boxes: string }>('SELECT boxes FROM reports WHERE id = ?');
  const gradesOf = database.prepare<[string], { pages: string }>(
    'SELECT page_grades AS pages FROM reports WHERE id = ?',
  );
  const oneRow = database.prepare<[number], PassageRow>(`SELECT ${PASSAGE_COLUMNS} FROM passages WHERE row = ?`);
  const oneId = database.prepare<[string], PassageRow>(`SELECT ${PASSAGE_COLUMNS} FROM passages WHERE id = ?`);
  const firstOf = database.prepare<[string], PassageRow>(
    `SELECT ${PASSAGE_COLUMNS} FROM passages WHERE report_id = ? ORDER BY row LIMIT 1`,
  );
  return {
    manifest,
    lexical: createSqliteLexicalIndex(database),
    vectors:
      manifest.vectorIndex === 'hnsw'
        ? hnsw.open({ dimension, file: join(dir, HNSW_FILE) })
        : createExactVectorIndex({ vectors, dimension }),
    reports,
    report: (id) => byId.get(id),
    newerEdition: (id) => editions.get(id),
    text: rememberRecent((reportId) => {
      const { text, raw, offsets, headings, pages } = found(oneText.get(reportId), `report ${reportId}`);
      const parsed = reportTextSchema.parse({ text, pages: parseJson(pages), headings: parseJson(headings) });
      return { ...parsed, raw, offsets: unpackOffsets(toInts(offsets), text.length) };
    }, RECENT_TEXTS),
    boxes: rememberRecent((reportId) => {
      const { boxes } = found(boxesOf.get(reportId), `report ${reportId}`);
      return textBoxes.parse(parseJson(boxes));
    }, RECENT_TEXTS),
    pageGrades: (reportId) => {
      const { pages } = found(gradesOf.get(reportId), `report ${reportId}`);
      return pageGradesSchema.shape.pages.parse(parseJson(pages));
    },
    passage: (row) => toStoredPassage(found(oneRow.get(row), `passage ${row}`)),
    firstPassage: (reportId) => toStoredPassage(found(firstOf.get(reportId), `a passage of report ${reportId}`)),
    passageById: (id) => {
      const row = oneId.get(id);
      return row && toStoredPassage(row);
    },
    passageVector: (row) => vectors.subarray(row * dimension, (row + 1) * dimension),
    reportOf: (row) => found(outlines[row], `passage ${row}`).report,
    outline: (row) => found(outlines[row], `passage ${row}`),
    sentences: readSentenceIndex(database, { count: manifest.counts.sentences, dimension }),
    close: () => database.close(),
  };
}

function readVectors(database: LibraryDatabase, size: { rows: number; dimension: number }): Float32Array {
  const all = new Float32Array(size.rows * size.dimension);
  let at = 0;
  for (const { vector } of database
    .prepare<[], { vector: Buffer }>('SELECT vector FROM passages ORDER BY row')
    .iterate()) {
    all.set(toFloats(vector), at);
    at += size.dimension;
  }
  return all;
}

function parseJson(text: string): unknown {
  return JSON.parse(text);
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`${what} is not in the library`);
  return value;
}
