import { SqliteError } from 'better-sqlite3';
import { YinjuError, messageOf } from '../errors.js';

/**
 * What `write` gives.
 * @throws YinjuError `records_unwritable` where the records cannot be written: another program holds them, the disk is full
 */
export function writeOrRefuse<Written>(write: () => Written): Written {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof SqliteError)) throw error;
    throw new YinjuError({
      code: 'records_unwritable',
      message: `The records cannot be written: ${messageOf(error)}.`,
      hint: 'Try again; if it fails again, look for room on the disk and for another program that holds records.db.',
      cause: error,
    });
  }
}
