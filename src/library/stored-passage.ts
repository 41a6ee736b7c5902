import { z } from 'zod';
import { passageKindSchema, type PassageKind } from '../schemas.js';

/** A passage as stored, with the rows of its sentences. */
export interface StoredPassage {
  row: number;
  id: string;
  reportId: string;
  start: number;
  end: number;
  kind: PassageKind;
  headings: string[];
  pageFrom?: number;
  pageTo?: number;
  text: string;
  sentenceFrom: number;
  sentenceTo: number;
}

/** A row of the table `passages`, without its vector. */
export interface PassageRow {
  row: number;
  id: string;
  report_id: string;
  start: number;
  end: number;
  kind: string;
  headings: string;
  page_from: number | null;
  page_to: number | null;
  text: string;
  sentence_from: number;
  sentence_to: number;
}

export const PASSAGE_COLUMNS =
  'row, id, report_id, start, "end", kind, headings, page_from, page_to, text, sentence_from, sentence_to';
const headingPath = z.array(z.string());

export function toStoredPassage(row: PassageRow): StoredPassage {
  return {
    row: row.row,
    id: row.id,
    reportId: row.report_id,
    start: row.start,
    end: row.end,
    kind: passageKindSchema.parse(row.kind),
    headings: headingPath.parse(JSON.parse(row.headings)),
    ...(row.page_from !== null && { pageFrom: row.page_from, pageTo: row.page_to ?? row.page_from }),
    text: row.text,
    sentenceFrom: row.sentence_from,
    sentenceTo: row.sentence_to,
  };
}
