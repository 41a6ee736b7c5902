import { rawSpan } from '../ingest/mapped-text.js';
import type { Span } from '../ingest/draft.js';
import type { Library, StoredPassage } from '../library/open-library.js';
import type { Citation, Statement } from '../schemas.js';
import { boxesOf } from './boxes/boxes-of.js';
import { labelRows } from './label-rows.js';
import type { Quotation } from './select-sentences.js';

export interface Cited {
  answer: string;
  statements: Statement[];
  citations: Citation[];
}

/** Turns quotations into statements that quote them, with a citation each; rows of a table are read with its head. */
export function citeQuotations(library: Library, quotations: readonly Quotation[]): Cited {
  const citations: Citation[] = [];
  const cite = (cited: { passage: StoredPassage; span: Span }): Citation => {
    const citation = citeSpan(library, { ...cited, n: citations.length + 1 });
    const same = citations.find(
      ({ reportId, start, end }) => reportId === citation.reportId && start === citation.start && end === citation.end,
    );
    if (same === undefined) citations.push(citation);
    return same ?? citation;
  };
  const statements = quotations.map((quotation): Statement => {
    const { passage } = quotation;
    const citation = cite({ passage, span: quotation });
    citation.why = passage.why;
    const rows = labelRows(library, quotation);
    if (rows === undefined) return { text: oneLine(citation.quote), citations: [citation.n], support: 'quoted' };
    return {
      text: rows.text,
      citations: [citation.n, cite(rows.head).n],
      support: 'supported',
      rows: rows.rows,
    };
  });
  return { answer: renderAnswer(statements), statements, citations };
}

/** The statements with their marks: …高出43.34%。[1] */
export function renderAnswer(statements: readonly Statement[]): string {
  return statements.map(({ text, citations }) => text + citations.map((n) => `[${n}]`).join('')).join('\n');
}

/** Citation `n` of a span of the passage's report; its quote is that slice of the report's text. */
export function citeSpan(library: Library, cited: { passage: StoredPassage; span: Span; n: number }): Citation {
  const { passage, span, n } = cited;
  const report = library.reportOf(passage.row);
  const { text, raw, offsets, pages } = library.text(report.id);
  const from = rawSpan(offsets, span);
  const on = pages.filter((page) => page.start < span.end && page.end > span.start);
  return {
    n,
    passageId: passage.id,
    reportId: report.id,
    title: report.title,
    publishedOn: report.publishedOn,
    publisher: report.publisher,
    note: report.note,
    pageFrom: on[0]?.page,
    pageTo: on.at(-1)?.page,
    start: span.start,
    end: span.end,
    rawStart: from.start,
    rawEnd: from.end,
    quote: text.slice(span.start, span.end),
    // A catalogue line is ours, and stands on no page.
    ...(report.source.format === 'pdf' &&
      passage.kind !== 'listing' && { boxes: boxesOf(span, { boxes: library.boxes(report.id), offsets, raw }) }),
  };
}

/** A quotation over several lines (rows of a table, neighbouring sentences) reads as one line in the answer. */
function oneLine(quote: string): string {
  return quote
    .replace(/^[-•●▪]\s+/u, '')
    .replace(/\s*\n\s*/gu, ' ')
    .trim();
}
