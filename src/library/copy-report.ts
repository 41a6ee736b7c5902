import type { LibraryDatabase } from './database.js';
import type { FirstRows } from './insert-report.js';

/** How many rows of each kind a report has. */
export interface RowCounts {
  passages: number;
  sentences: number;
}

/** Copies a report of an earlier library as it is, but for its rows, which begin where they are told to. */
export type ReportCopier = (reportId: string, first: FirstRows) => RowCounts;

/**
 * Copies inside SQLite, a report at a time, so that no text or vector passes through memory here.
 * @param earlierFile the database of a library of the same format, embedder and words
 */
export function createReportCopier(database: LibraryDatabase, earlierFile: string): ReportCopier {
  database.prepare('ATTACH DATABASE ? AS earlier').run(earlierFile);
  const find = database.prepare<[string], Range>(
    `SELECT first_passage AS passage, first_sentence AS sentence, sentences,
       (SELECT count(*) FROM earlier.passages WHERE report_id = reports.id) AS passages
     FROM earlier.reports AS reports WHERE id = ?`,
  );
  const copyReport = database.prepare(
    `INSERT INTO reports SELECT id, facts, text, raw, offsets, headings, pages, boxes, page_grades, :passage, :sentence, sentences
     FROM earlier.reports WHERE id = :reportId`,
  );
  const copyPassages = database.prepare(
    `INSERT INTO passages SELECT row + :passages, id, report_id, start, "end", kind, headings, page_from, page_to, text,
       sentence_from + :sentences, sentence_to + :sentences, embedded_hash, vector
     FROM earlier.passages WHERE row >= :from AND row < :to ORDER BY row`,
  );
  const copySentences = database.prepare(
    `INSERT INTO sentences SELECT row + :shift, start, "end", embedded_hash, vector
     FROM earlier.sentences WHERE row >= :from AND row < :to ORDER BY row`,
  );
  const [copyCut, copyTerms] = ['cut_terms (row, title, headings, body)', 'terms (rowid, title, headings, body)'].map(
    (target) =>
      database.prepare(
        `INSERT INTO ${target} SELECT row + :shift, title, headings, body
         FROM earlier.cut_terms WHERE row >= :from AND row < :to ORDER BY row`,
      ),
  );
  return database.transaction((reportId: string, first: FirstRows): RowCounts => {
    const old = find.get(reportId);
    if (old === undefined) throw new RangeError(`report ${reportId} is not in the earlier library`);
    const [passages, sentences] = [first.passage - old.passage, first.sentence - old.sentence];
    const rows = { from: old.passage, to: old.passage + old.passages };
    copyReport.run({ reportId, ...first });
    copyPassages.run({ passages, sentences, ...rows });
    copyCut?.run({ shift: passages, ...rows });
    copyTerms?.run({ shift: passages, ...rows });
    copySentences.run({ shift: sentences, from: old.sentence, to: old.sentence + old.sentences });
    return { passages: old.passages, sentences: old.sentences };
  });
}

interface Range extends FirstRows {
  passages: number;
  sentences: number;
}
