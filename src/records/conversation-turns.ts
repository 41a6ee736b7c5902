import type { Feedback } from '../feedback-schemas.js';
import { cursorOf, placeOf } from '../list-schemas.js';
import type { Table } from './answer-store.js';
import type { Recorded } from './make-recorded.js';
import { FEEDBACK_COLUMNS, readFeedback, type FeedbackColumns } from './read-feedback.js';
import { readRecorded } from './read-recorded.js';

export interface RecordedTurn extends Recorded {
  feedback?: Feedback;
}

/** The turns of a conversation: the latest before a place, the oldest of them first. */
export function createTurnReader({ database, oldestKept }: Table) {
  const page = database.prepare<
    [Record<string, unknown>],
    { row: number; askedAt: string; answer: string; record: string } & FeedbackColumns
  >(
    `SELECT turns.row, asked_at AS askedAt, answer, record, ${FEEDBACK_COLUMNS}
     FROM turns JOIN answers USING (row) LEFT JOIN feedback USING (row)
     WHERE conversation = (SELECT row FROM conversations WHERE id = @id AND deleted_at IS NULL)
       AND asked_at >= @oldest AND (asked_at, turns.row) < (@time, @row)
     ORDER BY asked_at DESC, turns.row DESC LIMIT @limit`,
  );
  return (
    id: string,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): { turns: RecordedTurn[]; nextCursor?: string } => {
    const rows = page.all({ ...placeOf(cursor), id, oldest: oldestKept(), limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const first = shown.at(-1);
    const turns = shown.map((row) => {
      const recorded = readRecorded(row);
      const feedback = readFeedback(recorded.answer.id, row);
      return { ...recorded, ...(feedback && { feedback }) };
    });
    return {
      turns: turns.reverse(),
      ...(first && rows.length > limit && { nextCursor: cursorOf({ time: first.askedAt, row: first.row }) }),
    };
  };
}
