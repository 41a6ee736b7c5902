import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { openRecords } from '../../src/records/open-records.js';
import { saidIn } from './open-in-test.js';
import { recordedOf } from './samples.js';

/** The tables as the first version of the program made them. */
const FIRST = `CREATE TABLE answers (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, created_at TEXT NOT NULL,
    answer TEXT NOT NULL, record TEXT NOT NULL) STRICT;
  CREATE INDEX answers_by_time ON answers (created_at);`;

it('records of the first version keep their answers, and take up conversations and feedback', () => {
  const dir = mkdtempSync(join(tmpdir(), 'yinju-records-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const before = new Database(join(dir, 'records.db'));
  before.exec(FIRST);
  before.pragma('user_version = 1');
  const { answer, record } = recordedOf({ answer: { id: 'old' } });
  before
    .prepare('INSERT INTO answers (id, created_at, answer, record) VALUES (?, ?, ?, ?)')
    .run('old', record.createdAt, JSON.stringify(answer), JSON.stringify(record));
  before.close();

  const records = openRecords({ dir, keepDays: 0, maxBytes: 2 ** 30 });
  onTestFinished(() => records.close());
  expect(records.find('old')).toEqual({ answer, record });
  expect(records.feedback.give('old', { rating: 'up' })).toMatchObject({ id: 'old' });
  expect(records.keep(() => saidIn('c1', { id: 'new' }))).toBe(true);
  expect(records.conversations.find('c1')).toMatchObject({ answers: 1 });
});
