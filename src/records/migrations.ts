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
