import type { Feedback, FeedbackFilter, GiveFeedback } from '../feedback-schemas.js';
import { cursorOf, placeOf } from '../list-schemas.js';
import { maskPersonalData } from '../privacy/mask-personal-data.js';
import type { Table } from './answer-store.js';
import type { Recorded } from './make-recorded.js';
import { FEEDBACK_COLUMNS, readFeedback, type FeedbackColumns } from './read-feedback.js';
import { readRecorded } from './read-recorded.js';
import { writeOrRefuse } from './write-or-refuse.js';

export interface RecordedFeedback extends Recorded {
  feedback: Feedback;
}

type Row = { row: number; updatedAt: string; answer: string; record: string } & FeedbackColumns;

export type FeedbackStore = ReturnType<typeof createFeedbackStore>;

const SELECT = `SELECT row, answer, record, ${FEEDBACK_COLUMNS}
  FROM feedback JOIN visible_answers USING (row) WHERE visible_answers.created_at >= @oldest`;

/** What readers think of answers. It goes, and is hidden, with its answer. */
export function createFeedbackStore({ database, now, oldestKept }: Table) {
  const upsert = database.prepare(
    `INSERT INTO feedback (row, rating, reason, comment, created_at, updated_at)
     SELECT row, @rating, @reason, @comment, @time, @time FROM visible_answers WHERE id = @id AND created_at >= @oldest
     ON CONFLICT (row) DO UPDATE SET
       rating = @rating, reason = @reason, comment = @comment, updated_at = @time`,
  );
  const one = database.prepare<[Record<string, unknown>], Row>(`${SELECT} AND visible_answers.id = @id`);
  const page = database.prepare<[Record<string, unknown>], Row>(
    `${SELECT} AND (@rating IS NULL OR rating = @rating) AND (@reason IS NULL OR reason = @reason)
       AND feedback.updated_at >= @from AND feedback.updated_at < @to
       AND (feedback.updated_at, feedback.row) < (@time, @row)
     ORDER BY feedback.updated_at DESC, feedback.row DESC LIMIT @limit`,
  );

  const find = (id: string): RecordedFeedback | undefined => {
    const row = one.get({ id, oldest: oldestKept() });
    return row && read(row);
  };
  return {
    find,
    /** Undefined when no answer is kept under that id. @throws YinjuError `records_unwritable` */
    give: (id: string, { rating, reason, comment }: GiveFeedback): Feedback | undefined => {
      const masked = maskPersonalData(comment?.trim() ?? '').text;
      const given = { id, rating, reason: reason ?? null, comment: masked === '' ? null : masked };
      writeOrRefuse(() => upsert.run({ ...given, time: now().toISOString(), oldest: oldestKept() }));
      return find(id)?.feedback;
    },
    /** The latest first. */
    list: (
      { rating, reason, from, to }: FeedbackFilter,
      { limit, cursor }: { limit: number; cursor?: string | undefined },
    ): { items: RecordedFeedback[]; nextCursor?: string } => {
      const rows = page.all({
        ...placeOf(cursor),
        rating: rating ?? null,
        reason: reason ?? null,
        from: from === undefined ? '' : dayStart(from),
        to: to === undefined ? '9999' : dayStart(to, 1),
        oldest: oldestKept(),
        limit: limit + 1,
      });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.map(read),
        ...(last && rows.length > limit && { nextCursor: cursorOf({ time: last.updatedAt, row: last.row }) }),
      };
    },
  };
}

function read(row: Row): RecordedFeedback {
  const recorded = readRecorded(row);
  const feedback = readFeedback(recorded.answer.id, row);
  if (feedback === undefined) throw new Error('a feedback without its rating');
  return { ...recorded, feedback };
}

/** When a day begins where the service runs, or another one `later` days after it. */
function dayStart(day: string, later = 0): string {
  const start = new Date(`${day}T00:00:00`);
  start.setDate(start.getDate() + later);
  return start.toISOString();
}
