import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { Recorded } from '../../src/records/make-recorded.js';
import { openRecords, type RecordsOptions } from '../../src/records/open-records.js';
import type { Answer } from '../../src/schemas.js';
import { NOW, recordedOf } from './samples.js';

export const DAY = 86_400_000;

/** Records in a folder of their own, with a clock that a test can turn. */
export function recordsInTest(options: Partial<RecordsOptions> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'yinju-records-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const clock = { now: NOW };
  const problems: unknown[] = [];
  const open = () => {
    const records = openRecords({
      dir,
      keepDays: 0,
      maxBytes: 100 * 2 ** 20,
      now: () => clock.now,
      onProblem: (error) => problems.push(error),
      ...options,
    });
    onTestFinished(() => records.close());
    return records;
  };
  const connect = () => {
    const other = new Database(join(dir, 'records.db'));
    onTestFinished(() => void other.close());
    return other;
  };
  return {
    dir,
    clock,
    problems,
    open,
    /** Another program's connection to the same records. */
    connect,
    pass: (ms: number) => void (clock.now = new Date(clock.now.getTime() + ms)),
    /** How many rows each table has. */
    counts: () => {
      const other = connect();
      const count = (table: string) => other.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
      return Object.fromEntries(['answers', 'conversations', 'turns', 'feedback'].map((name) => [name, count(name)]));
    },
  };
}

/** An answer of a conversation. */
export function saidIn(
  conversationId: string,
  { id, question, now, ...answer }: Partial<Answer> & { id: string; question?: string; now?: Date },
): Recorded {
  return recordedOf({ answer: { ...answer, id, conversationId }, question, now });
}
