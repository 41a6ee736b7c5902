import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database, { SqliteError } from 'better-sqlite3';
import { YinjuError, messageOf } from '../errors.js';

/** An empty database, of which nothing is used but its lock: the system frees it when its holder dies, however it dies. */
const LOCK_FILE = 'writer.lock';

/**
 * Lets one writer at a time at the library, in this process or another; returns what gives the lock back.
 * @throws YinjuError `library_busy` when there is another writer, `configuration` when the folder cannot be written
 */
export function lockLibrary(libraryDir: string): () => void {
  let lock: Database.Database | undefined;
  try {
    mkdirSync(libraryDir, { recursive: true });
    lock = new Database(join(libraryDir, LOCK_FILE), { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (error instanceof SqliteError && error.code === 'SQLITE_BUSY') {
      throw new YinjuError({
        code: 'library_busy',
        message: `Another reindex is writing ${libraryDir}.`,
        hint: 'Wait until it has ended, then try again.',
      });
    }
    throw new YinjuError({
      code: 'configuration',
      message: `The library folder ${libraryDir} cannot be written: ${messageOf(error)}.`,
      hint: 'Set LIBRARY_DIR to a folder that this user may write.',
      cause: error,
    });
  }
  return () => lock.close();
}
