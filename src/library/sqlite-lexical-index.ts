import type { LexicalIndex } from '../ports.js';
import type { LibraryDatabase } from './database.js';

/** Weights of title, headings and text in BM25: a title's word says what the whole report is about (evaluated). */
export const LEXICAL_WEIGHTS = { title: 0.6, headings: 1, body: 1 } as const;

export interface CountingLexicalIndex extends LexicalIndex {
  /** In how many passages a term stands. */
  passagesWith(term: string): number;
  /** Some rows in which these terms stand within a few words of each other. */
  passagesNear(terms: readonly string[], limit: number): number[];
  /** All Chinese words of two characters and more, read when first asked for. */
  words(): readonly string[];
}

/** Words that may stand between the first and the last of some that are near: a long one with the words inside it. */
const NEAR = 6;
const CHINESE_WORD = /^\p{Script=Han}{2,}$/u;

/** BM25 over SQLite's FTS5; terms are matched as they are cut, any of them suffices. */
export function createSqliteLexicalIndex(database: LibraryDatabase): CountingLexicalIndex {
  const { title, headings, body } = LEXICAL_WEIGHTS;
  const find = database.prepare<[string], { rowid: number; score: number }>(
    `SELECT rowid, -bm25(terms, ${title}, ${headings}, ${body}) AS score FROM terms WHERE terms MATCH ? ORDER BY score DESC, rowid`,
  );
  const near = database.prepare<[string, number], { rowid: number }>(
    'SELECT rowid FROM terms WHERE terms MATCH ? ORDER BY rowid LIMIT ?',
  );
  const every = database.prepare<[], { term: string }>('SELECT term FROM vocabulary');
  const count = database.prepare<[string], { doc: number }>('SELECT doc FROM vocabulary WHERE term = ?');
  let words: readonly string[] | undefined;
  return {
    search: ({ terms, limit, allowed }) => {
      if (terms.length === 0) return [];
      const hits = [];
      for (const { rowid, score } of find.iterate(terms.map(quoted).join(' OR '))) {
        if (allowed && !allowed(rowid)) continue;
        hits.push({ row: rowid, score });
        if (hits.length === limit) break;
      }
      return hits;
    },
    passagesWith: (term) => count.get(term)?.doc ?? 0,
    passagesNear: (terms, limit) =>
      terms.length === 0
        ? []
        : near.all(`NEAR(${terms.map(quoted).join(' ')}, ${NEAR})`, limit).map(({ rowid }) => rowid),
    words: () => (words ??= every.all().flatMap(({ term }) => (CHINESE_WORD.test(term) ? [term] : []))),
  };
}

/** A term as a string of FTS5's query language, in which nothing is an operator; a NUL would end it. */
function quoted(term: string): string {
  return `"${term.replaceAll('"', '""').replaceAll('\0', ' ')}"`;
}
