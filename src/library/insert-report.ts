import { packOffsets } from '../ingest/mapped-text.js';
import type { PreparedReport } from '../ingest/prepare-report.js';
import type { TermCutter } from '../terms/terms-of.js';
import { toBlob, type LibraryDatabase } from './database.js';
import type { Embedded } from './embed-texts.js';

/** Where a report's rows begin. */
export interface FirstRows {
  passage: number;
  sentence: number;
}

export interface ReportVectors {
  passages: readonly Embedded[];
  sentences: readonly Embedded[];
}

/** Writes a report that was prepared, its vectors and its terms, from the given rows on. */
export type ReportInserter = (report: PreparedReport, vectors: ReportVectors, first: FirstRows) => void;

export function createReportInserter(database: LibraryDatabase, terms: TermCutter): ReportInserter {
  const insertReport = database.prepare('INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertPassage = database.prepare('INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertSentence = database.prepare('INSERT INTO sentences VALUES (?, ?, ?, ?, ?)');
  const insertCut = database.prepare('INSERT INTO cut_terms (row, title, headings, body) VALUES (?, ?, ?, ?)');
  const insertTerms = database.prepare('INSERT INTO terms (rowid, title, headings, body) VALUES (?, ?, ?, ?)');
  return database.transaction((prepared: PreparedReport, vectors: ReportVectors, first: FirstRows) => {
    const { report, text } = prepared;
    insertReport.run(
      report.id,
      JSON.stringify(report),
      text,
      prepared.raw,
      toBlob(packOffsets(prepared.offsets)),
      JSON.stringify(prepared.headings),
      JSON.stringify(prepared.pages),
      JSON.stringify(prepared.boxes),
      JSON.stringify(prepared.pageGrades),
      first.passage,
      first.sentence,
      prepared.sentences.length,
    );
    const cut = (words: string) => terms.ofPassage(words).join(' ');
    const title = cut(report.title);
    prepared.passages.forEach((passage, index) => {
      const row = first.passage + index;
      const body = text.slice(passage.start, passage.end);
      insertPassage.run(
        row,
        passage.id,
        report.id,
        passage.start,
        passage.end,
        passage.kind,
        JSON.stringify(passage.headings),
        passage.pageFrom ?? null,
        passage.pageTo ?? null,
        body,
        first.sentence + passage.sentenceFrom,
        first.sentence + passage.sentenceTo,
        ...stored(vectors.passages[index]),
      );
      const fields = [row, title, cut(passage.headings.join('\n')), cut(body)];
      insertCut.run(...fields);
      insertTerms.run(...fields);
    });
    prepared.sentences.forEach(({ start, end }, index) => {
      insertSentence.run(first.sentence + index, start, end, ...stored(vectors.sentences[index]));
    });
  });
}

function stored(embedded: Embedded | undefined): [Buffer, Buffer] {
  if (embedded === undefined) throw new RangeError('a text has no vector');
  return [embedded.hash, toBlob(embedded.vector)];
}
