import type { Table } from './answer-store.js';

/** Kept answers that cite something, the newest first, and how many there are beside those. */
export interface CitingAnswers {
  count: number;
  answers: { answerId: string; question: string; askedAt: string }[];
}

/** Finds the answers that cite one of some reports. */
export function createCitingAnswers({ database, oldestKept }: Table) {
  // JSON.stringify writes it so, and a quotation mark inside a text otherwise: no text can pass for it.
  const citing = database.prepare<
    [{ reports: string; oldest: string; limit: number }],
    { answerId: string; question: string; askedAt: string; count: number }
  >(
    `SELECT id AS answerId, json_extract(record, '$.request.question') AS question, created_at AS askedAt,
            count(*) OVER () AS count
     FROM visible_answers
     WHERE created_at >= @oldest
       AND EXISTS (SELECT 1 FROM json_each(@reports) WHERE instr(answer, '"reportId":"' || value || '"') > 0)
     ORDER BY created_at DESC, row DESC LIMIT @limit`,
  );
  return (reports: readonly string[], { limit }: { limit: number }): CitingAnswers => {
    const rows = citing.all({ reports: JSON.stringify(reports), oldest: oldestKept(), limit });
    return { count: rows[0]?.count ?? 0, answers: rows.map(({ count: _count, ...answer }) => answer) };
  };
}
