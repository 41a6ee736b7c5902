import type { Database } from 'better-sqlite3';

/**
 * Each brings the tables from one version to the next; the database remembers how many it has seen. A step that was
 * published is never changed: another is added.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE answers (
     row INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     created_at TEXT NOT NULL,
     answer TEXT NOT NULL,
     record TEXT NOT NULL
   ) STRICT;
   CREATE INDEX answers_by_time ON answers (created_at);`,

  // A conversation goes with its last answer, and all that is said of an answer goes with it.
  `CREATE TABLE conversations (
     row INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     title TEXT NOT NULL,
     created_at TEXT NOT NULL,
     updated_at TEXT NOT NULL,
     deleted_at TEXT,
     asked INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX conversations_by_time ON conversations (updated_at, row);
   CREATE INDEX conversations_deleted ON conversations (deleted_at) WHERE deleted_at IS NOT NULL;
   CREATE INDEX conversations_never_asked ON conversations (created_at) WHERE asked = 0;

   CREATE TABLE turns (
     row INTEGER PRIMARY KEY REFERENCES answers (row) ON DELETE CASCADE,
     conversation INTEGER NOT NULL REFERENCES conversations (row),
     asked_at TEXT NOT NULL,
     said TEXT NOT NULL
   ) STRICT;
   CREATE INDEX turns_by_conversation ON turns (conversation, row);
   CREATE TRIGGER conversation_ends AFTER DELETE ON turns
   WHEN NOT EXISTS (SELECT 1 FROM turns WHERE conversation = OLD.conversation)
   BEGIN
     DELETE FROM conversations WHERE row = OLD.conversation;
   END;

   CREATE TABLE feedback (
     row INTEGER PRIMARY KEY REFERENCES answers (row) ON DELETE CASCADE,
     rating TEXT NOT NULL,
     reason TEXT,
     comment TEXT,
     created_at TEXT NOT NULL,
     updated_at TEXT NOT NULL
   ) STRICT;
   CREATE INDEX feedback_by_time ON feedback (updated_at, row);

   CREATE VIEW visible_answers AS
     SELECT answers.row, answers.id, answers.created_at, answers.answer, answers.record, turns.conversation
     FROM answers LEFT JOIN turns USING (row) LEFT JOIN conversations ON conversations.row = turns.conversation
     WHERE conversations.deleted_at IS NULL;`,
];

/**
 * Brings the tables to the newest version, all or nothing.
 * @returns false, with nothing changed, when they are of a later version than this program knows
 */
export function migrate(database: Database): boolean {
  return database
    .transaction(() => {
      const done = Number(database.pragma('user_version', { simple: true }));
      if (done > MIGRATIONS.length) return false;
      for (const step of MIGRATIONS.slice(done)) database.exec(step);
      // Written even when nothing is new: a folder that cannot be written is found out at the start.
      database.pragma(`user_version = ${MIGRATIONS.length}`);
      return true;
    })
    .immediate();
}
