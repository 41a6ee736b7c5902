import { randomUUID } from 'node:crypto';
import type { Conversation, DeletedConversation } from '../conversation-schemas.js';
import { YinjuError } from '../errors.js';
import { maskPersonalData } from '../privacy/mask-personal-data.js';
import type { Table } from './answer-store.js';
import { createTurnReader } from './conversation-turns.js';
import { createConversationList } from './list-conversations.js';
import { writeOrRefuse } from './write-or-refuse.js';

/** A day: who finds the next morning that too much was deleted can still have it back. */
export const UNDO_MS = 86_400_000;

export type ConversationStore = ReturnType<typeof createConversationStore>;

/**
 * Conversations: made, found, renamed, deleted, restored. What gives undefined knows none of that id, or a deleted one.
 * A write throws YinjuError `records_unwritable` when it cannot be done.
 */
export function createConversationStore(table: Table) {
  const { database, now } = table;
  const { find, list } = createConversationList(table);
  const turns = createTurnReader(table);
  // One that is there is older than answers are kept.
  const insert = database.prepare(
    `INSERT INTO conversations (id, title, created_at, updated_at, asked) VALUES (@id, @title, @time, @time, 0)
     ON CONFLICT (id) DO UPDATE SET title = @title, created_at = @time, updated_at = @time`,
  );
  const setTitle = database.prepare('UPDATE conversations SET title = ? WHERE id = ?');
  const setDeleted = database.prepare('UPDATE conversations SET deleted_at = ? WHERE id = ?');
  const readDeleted = database
    .prepare<[string], string | null>('SELECT deleted_at FROM conversations WHERE id = ?')
    .pluck();

  const deletedAt = (id: string) => readDeleted.get(id) ?? undefined;
  const restorableUntil = (deleted: string) => new Date(Date.parse(deleted) + UNDO_MS).toISOString();
  /** @throws YinjuError `conversation_deleted` */
  const refuseDeleted = (id: string): void => {
    if (deletedAt(id) === undefined) return;
    throw new YinjuError({
      code: 'conversation_deleted',
      message: 'This conversation was deleted.',
      hint: 'Restore it, or ask without conversationId or with a new one.',
    });
  };
  return {
    find,
    list,
    turns,
    refuseDeleted,
    /** One without answers; where there is one of that id, that one. @throws YinjuError `conversation_deleted` */
    make: ({ id = randomUUID(), title = '' }: { id?: string | undefined; title?: string | undefined }) => {
      refuseDeleted(id);
      const known = find(id);
      if (known) return { conversation: known, isNew: false };
      const time = now().toISOString();
      const made = { id, title: maskPersonalData(title).text, time };
      writeOrRefuse(() => insert.run(made));
      const conversation = { id, title: made.title, createdAt: time, updatedAt: time, answers: 0 };
      return { conversation, isNew: true };
    },
    rename: (id: string, title: string): Conversation | undefined => {
      if (find(id) === undefined) return undefined;
      writeOrRefuse(() => setTitle.run(maskPersonalData(title).text, id));
      return find(id);
    },
    /** Hides it and its answers until it is restored, or gone for good. Deleting it again changes nothing. */
    remove: (id: string): DeletedConversation | undefined => {
      const before = deletedAt(id);
      if (before === undefined && find(id) === undefined) return undefined;
      const time = before ?? now().toISOString();
      if (before === undefined) writeOrRefuse(() => setDeleted.run(time, id));
      return { id, deletedAt: time, restorableUntil: restorableUntil(time) };
    },
    /** Undefined when it is too late. One that was not deleted stays as it is. */
    restore: (id: string): Conversation | undefined => {
      const before = deletedAt(id);
      if (before !== undefined && restorableUntil(before) > now().toISOString())
        writeOrRefuse(() => setDeleted.run(null, id));
      return find(id);
    },
  };
}
