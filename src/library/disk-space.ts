import { statSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteError } from 'better-sqlite3';
import { YinjuError, systemCodeOf } from '../errors.js';
import { DATABASE_FILE } from './manifest.js';
import type { EarlierLibrary } from './earlier-library.js';
import type { ReindexPlan } from './plan-reindex.js';

const MEGABYTE = 1_000_000;
const BYTES_OF_FLOAT = 4;
/** A character of a report is stored as text, raw text, passage, terms and their index: about so many bytes (measured). */
const BYTES_OF_CHARACTER = 18;
/** An empty library, with its log while it is written. */
const BYTES_OF_NONE = 300_000;
/** With less left, whatever could not be written failed for lack of it: not every writer says so. */
const NONE_LEFT = 1_000_000;

/** About how many bytes a library that follows the plan takes. */
export function bytesNeeded(
  { reports, copied }: Pick<ReindexPlan, 'reports' | 'copied'>,
  { earlier, dimension }: { earlier: EarlierLibrary | undefined; dimension: number },
): number {
  const read = reports.reduce(
    (sum, { text, passages, sentences }) =>
      sum + text.length * BYTES_OF_CHARACTER + (passages.length + sentences.length) * dimension * BYTES_OF_FLOAT,
    0,
  );
  const share = earlier === undefined ? 0 : copied.length / Math.max(1, earlier.reports.size);
  return (
    BYTES_OF_NONE + read + (earlier === undefined ? 0 : share * statSync(join(earlier.folder, DATABASE_FILE)).size)
  );
}

/** @throws YinjuError `configuration` when the disk of a folder has no room for half of what is about to be written */
export function refuseWithoutRoom(dir: string, needed: number): void {
  // What is needed is an estimate: half of it is needed for certain, and an hour of embedding is saved.
  if (freeBytes(dir) < needed / 2) throw diskFull(dir, { needed });
}

/** What to say of a failed write: that the disk is full, where it is, or else the error itself. */
export function explainWrite(error: unknown, { dir, needed }: { dir: string; needed: number }): unknown {
  const saysSo = (error instanceof SqliteError && error.code === 'SQLITE_FULL') || systemCodeOf(error) === 'ENOSPC';
  return saysSo || freeBytes(dir) < NONE_LEFT ? diskFull(dir, { needed, cause: error }) : error;
}

function freeBytes(dir: string): number {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize;
}

function diskFull(dir: string, { needed, cause }: { needed: number; cause?: unknown }): YinjuError {
  const megabytes = (bytes: number) => (bytes / MEGABYTE).toFixed(1);
  return new YinjuError({
    code: 'configuration',
    message:
      `The disk of ${dir} is full: the new library needs about ${megabytes(needed)} MB beside the one in use, ` +
      `and ${megabytes(freeBytes(dir))} MB are free. The library is as it was.`,
    hint: 'Free some space (npm run library -- gc --keep 1 removes old versions), or set LIBRARY_DIR to another disk.',
    cause,
  });
}
