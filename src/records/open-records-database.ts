import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database, { SqliteError } from 'better-sqlite3';
import { YinjuError, messageOf } from '../errors.js';
import { migrate } from './migrations.js';

export const RECORDS_FILE = 'records.db';
/** At the start there is time to let another program finish. */
const START_WAIT_MS = 2_000;
/** Answers wait on this thread: another program's write is over in less, and what takes longer is not waited for. */
const WRITE_WAIT_MS = 5;

/**
 * Opens the records in a folder, which is made where it is missing, and brings them to this program's version.
 * @throws YinjuError `configuration` when they cannot be written, are damaged or are a later program's
 */
export function openRecordsDatabase(dir: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    // What people asked is nobody else's business on this machine.
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    database = new Database(join(dir, RECORDS_FILE), { timeout: START_WAIT_MS });
    database.pragma('journal_mode = WAL');
    // Safe in this mode but for the last answers before a power cut, and no answer waits for the disk.
    database.pragma('synchronous = NORMAL');
    database.pragma('wal_autocheckpoint = 0');
    // What is deleted is gone from the file.
    database.pragma('secure_delete = ON');
    const isKnown = migrate(database);
    database.pragma(`busy_timeout = ${WRITE_WAIT_MS}`);
    if (isKnown) return database;
  } catch (error) {
    database?.close();
    throw problem(dir, error);
  }
  database.close();
  throw new YinjuError({
    code: 'configuration',
    message: `The records in ${dir} were written by a later version of this program.`,
    hint: 'Run that version, or set RECORDS_DIR to another folder.',
  });
}

function problem(dir: string, error: unknown): YinjuError {
  const code = error instanceof SqliteError ? error.code : '';
  const refusal = (message: string, hint: string) =>
    new YinjuError({ code: 'configuration', message, hint, cause: error });
  if (code === 'SQLITE_BUSY') {
    return refusal(
      `Another program holds the records in ${dir}.`,
      'End what has opened records.db there, then start again.',
    );
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return refusal(
      `The records in ${dir} are damaged: ${messageOf(error)}.`,
      `Move ${RECORDS_FILE} and the files beside it away, or put a backup in their place, then start again.`,
    );
  }
  return refusal(
    `The records folder ${dir} cannot be written: ${messageOf(error)}.`,
    'Set RECORDS_DIR to a folder that this user may write, on a disk with room.',
  );
}
