import type { Database } from 'better-sqlite3';

/** Few, so that no more go than must. */
const DELETED_AT_ONCE = 10;
/** More than comes in from one tidying to the next, so that it always catches up; done in some milliseconds. */
const MOST_BATCHES = 30;

interface Limits {
  before: string;
  deletedBefore: string;
  maxBytes: number;
}

/**
 * Deletes some of what is older than `before` (ISO, empty for nothing), what was deleted by hand before `deletedBefore`, or
 * more than `maxBytes`, the oldest first, and brings the log into the file.
 * @returns whether there may be more to do
 */
export function tidyRecords(database: Database, limits: Limits): boolean {
  let batches = 0;
  while (batches < MOST_BATCHES && deleteSome(database, limits)) batches += 1;
  database.pragma('wal_checkpoint(TRUNCATE)');
  // The first write to an empty log waits for the disk: this one, so that no answer does.
  database.pragma(`user_version = ${read(database, 'user_version')}`);
  return batches === MOST_BATCHES;
}

/** Whether something was deleted. */
function deleteSome(database: Database, { before, deletedBefore, maxBytes }: Limits): boolean {
  const byHand = deleteConversations(database, deletedBefore);
  const expired = database
    .prepare(
      `DELETE FROM answers WHERE row IN
         (SELECT row FROM answers WHERE created_at < ? ORDER BY created_at LIMIT ${DELETED_AT_ONCE})`,
    )
    .run(before).changes;
  if (usedBytes(database) <= maxBytes) return expired + byHand > 0;
  const pushedOut = database
    .prepare(`DELETE FROM answers WHERE row IN (SELECT row FROM answers ORDER BY row LIMIT ${DELETED_AT_ONCE})`)
    .run().changes;
  return expired + byHand + pushedOut > 0;
}

/** With the last of its answers a conversation goes by itself; those in which nothing was asked have none. */
function deleteConversations(database: Database, before: string): number {
  const answers = database
    .prepare(
      `DELETE FROM answers WHERE row IN
         (SELECT turns.row FROM turns JOIN conversations ON conversations.row = conversation
          WHERE deleted_at < ? LIMIT ${DELETED_AT_ONCE})`,
    )
    .run(before).changes;
  const neverAsked = database
    .prepare(
      `DELETE FROM conversations WHERE row IN
         (SELECT row FROM conversations WHERE asked = 0 AND created_at < @before AND (deleted_at < @before OR
            deleted_at IS NULL) LIMIT ${DELETED_AT_ONCE})`,
    )
    .run({ before }).changes;
  return answers + neverAsked;
}

/** Pages that were freed are used again before the file grows. */
function usedBytes(database: Database): number {
  return (read(database, 'page_count') - read(database, 'freelist_count')) * read(database, 'page_size');
}

function read(database: Database, name: string): number {
  return Number(database.pragma(name, { simple: true }));
}
