import Database from 'better-sqlite3';

export type LibraryDatabase = Database.Database;

/** Fields of the lexical index, in the order of LEXICAL_WEIGHTS. */
const SCHEMA = `
  CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    facts TEXT NOT NULL,
    text TEXT NOT NULL,
    raw TEXT NOT NULL,
    offsets BLOB NOT NULL,
    headings TEXT NOT NULL,
    pages TEXT NOT NULL,
    boxes TEXT NOT NULL,
    page_grades TEXT NOT NULL,
    first_passage INTEGER NOT NULL,
    first_sentence INTEGER NOT NULL,
    sentences INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE passages (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    report_id TEXT NOT NULL REFERENCES reports (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    headings TEXT NOT NULL,
    page_from INTEGER,
    page_to INTEGER,
    text TEXT NOT NULL,
    sentence_from INTEGER NOT NULL,
    sentence_to INTEGER NOT NULL,
    embedded_hash BLOB NOT NULL,
    vector BLOB NOT NULL
  ) STRICT;
  CREATE INDEX passages_of_report ON passages (report_id, row);
  CREATE INDEX passages_by_hash ON passages (embedded_hash);
  CREATE TABLE sentences (
    row INTEGER PRIMARY KEY,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    embedded_hash BLOB NOT NULL,
    vector BLOB NOT NULL
  ) STRICT;
  CREATE INDEX sentences_by_hash ON sentences (embedded_hash);
  -- What \`terms\` was made of, which keeps nothing of it: a copy of a passage needs no cutting.
  CREATE TABLE cut_terms (
    row INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    headings TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE VIRTUAL TABLE terms USING fts5 (
    title, headings, body, content = '', tokenize = "unicode61 remove_diacritics 0 tokenchars '.%_+-'"
  );
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab (terms, row);
`;

/** A new, empty library database. Nothing reads it until it is published, so speed comes before durability. */
export function createDatabase(file: string): LibraryDatabase {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  database.exec(SCHEMA);
  return database;
}

/** Leaves one plain file behind: everything in the main file, on disk, and no log beside it. */
export function finishDatabase(database: LibraryDatabase): void {
  database.exec(`INSERT INTO terms (terms) VALUES ('optimize')`);
  // Of this file alone: the library that reports were copied from may be attached.
  database.pragma('main.synchronous = FULL');
  database.pragma('main.wal_checkpoint(TRUNCATE)');
  database.pragma('main.journal_mode = DELETE');
  database.close();
}

export function openDatabase(file: string): LibraryDatabase {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  database.pragma('mmap_size = 268435456');
  return database;
}

export function toBlob(numbers: Float32Array | Int32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Copies, since a blob of SQLite's need not start where a number may. */
export function toFloats(blob: Buffer): Float32Array {
  return new Float32Array(new Uint8Array(blob).buffer);
}

export function toInts(blob: Buffer): Int32Array {
  return new Int32Array(new Uint8Array(blob).buffer);
}
