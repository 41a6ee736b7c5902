import type { Database } from 'better-sqlite3';
import { foldWords } from './fold-words.js';
import type { Recorded } from './make-recorded.js';
import { readRecorded } from './read-recorded.js';
import { titleOf } from './title-of.js';

/** What every table is read and written with. */
export interface Table {
  database: Database;
  now: () => Date;
  /** Answers before it (ISO) count as deleted. */
  oldestKept: () => string;
}

const MARKS = /\[\d+\]/gu;

/** Keeps answers, each in its conversation, and finds them by their ids. */
export function createAnswerStore({ database, oldestKept }: Table) {
  const insert = database.prepare('INSERT INTO answers (id, created_at, answer, record) VALUES (?, ?, ?, ?)');
  const select = database.prepare<[string, string], { answer: string; record: string }>(
    'SELECT answer, record FROM visible_answers WHERE id = ? AND created_at >= ?',
  );
  const join = database.prepare<[{ id: string; title: string; time: string }], { row: number }>(
    `INSERT INTO conversations (id, title, created_at, updated_at, asked) VALUES (@id, @title, @time, @time, 1)
     ON CONFLICT (id) DO UPDATE SET
       asked = 1, updated_at = excluded.updated_at, title = CASE title WHEN '' THEN excluded.title ELSE title END
     RETURNING row`,
  );
  const insertTurn = database.prepare('INSERT INTO turns (row, conversation, asked_at, said) VALUES (?, ?, ?, ?)');
  /** All of it or nothing, whatever ends the program. */
  const keep = database.transaction(({ answer, record }: Recorded) => {
    const { lastInsertRowid } = insert.run(answer.id, record.createdAt, JSON.stringify(answer), JSON.stringify(record));
    if (answer.conversationId === undefined) return;
    const { question } = record.request;
    const joined = { id: answer.conversationId, title: titleOf(question), time: record.createdAt };
    const said = foldWords(`${question}\n${answer.answer.replace(MARKS, '')}`);
    insertTurn.run(lastInsertRowid, join.get(joined)?.row, record.createdAt, said);
  });
  return {
    keep: (recorded: Recorded): void => keep.immediate(recorded),
    find: (id: string): Recorded | undefined => {
      const row = select.get(id, oldestKept());
      return row && readRecorded(row);
    },
  };
}
