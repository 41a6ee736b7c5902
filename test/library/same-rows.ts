import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** All that a library's database holds, each table as a hash of its rows in order; of the terms, where each stands. */
export function rowsOf(folder: string): Record<string, string> {
  const database = new Database(join(folder, 'library.db'), { readonly: true });
  database.exec(`CREATE VIRTUAL TABLE temp.instances USING fts5vocab (main, terms, instance)`);
  const hashOf = (query: string) => {
    const hash = createHash('sha256');
    for (const row of database.prepare<[], Record<string, unknown>>(query).iterate())
      hash.update(`${JSON.stringify(row)}\n`);
    return hash.digest('hex');
  };
  const rows = {
    reports: hashOf('SELECT * FROM reports ORDER BY id'),
    passages: hashOf('SELECT * FROM passages ORDER BY row'),
    sentences: hashOf('SELECT * FROM sentences ORDER BY row'),
    cutTerms: hashOf('SELECT * FROM cut_terms ORDER BY row'),
    terms: hashOf('SELECT * FROM temp.instances'),
  };
  database.close();
  return rows;
}
