import { conversationSchema, type Conversation, type ConversationList } from '../conversation-schemas.js';
import { cursorOf, placeOf } from '../list-schemas.js';
import type { Table } from './answer-store.js';
import { foldWords, searchedWords } from './fold-words.js';

interface Row {
  row: number;
  updatedAt: string;
}

const SELECT = `SELECT c.row, c.id, c.title, c.created_at AS createdAt, c.updated_at AS updatedAt,
    (SELECT count(*) FROM turns WHERE conversation = c.row AND asked_at >= @oldest) AS answers
  FROM conversations AS c WHERE c.deleted_at IS NULL AND c.updated_at >= @oldest`;
/** Every word stands in the title or in a turn. */
const HOLDS_WORDS = `NOT EXISTS (
  SELECT 1 FROM json_each(@words) AS word WHERE instr(folded(c.title), word.value) = 0 AND NOT EXISTS (
    SELECT 1 FROM turns WHERE conversation = c.row AND asked_at >= @oldest AND instr(said, word.value) > 0))`;

/** Finds conversations that are neither deleted nor older than answers are kept: one by its id, or all with some words. */
export function createConversationList({ database, oldestKept }: Table) {
  database.function('folded', { deterministic: true }, (text) => foldWords(String(text)));
  const one = database.prepare<[Record<string, unknown>], Row>(`${SELECT} AND c.id = @id`);
  const page = database.prepare<[Record<string, unknown>], Row>(
    `${SELECT} AND (c.updated_at, c.row) < (@time, @row) AND ${HOLDS_WORDS}
     ORDER BY c.updated_at DESC, c.row DESC LIMIT @limit`,
  );
  return {
    find: (id: string): Conversation | undefined => {
      const row = one.get({ id, oldest: oldestKept() });
      return row && conversationSchema.parse(row);
    },
    list: (asked: { q?: string | undefined; limit: number; cursor?: string | undefined }): ConversationList => {
      const { q, limit, cursor } = asked;
      const words = JSON.stringify(searchedWords(q));
      const rows = page.all({ ...placeOf(cursor), words, oldest: oldestKept(), limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        conversations: shown.map((row) => conversationSchema.parse(row)),
        ...(last && rows.length > limit && { nextCursor: cursorOf({ time: last.updatedAt, row: last.row }) }),
      };
    },
  };
}
