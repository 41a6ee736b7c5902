import { rawSpan } from '../ingest/mapped-text.js';
import type { Library, StoredText } from '../library/open-library.js';
import type { Citation, Statement } from '../schemas.js';
import type { Quotation } from './select-sentences.js';

export interface Cited {
  answer: string;
  statements: Statement[];
  citations: Citation[];
}

/** Turns quotations into statements that quote them, with a citation each whose quote is the slice of the report's text. */
export function citeQuotations(library: Library, quotations: readonly Quotation[]): Cited {
  const texts = new Map<string, StoredText>();
  const citations = quotations.map((quotation, index) => citationOf(library, { quotation, n: index + 1, texts }));
  const statements = citations.map(({ quote, n }): Statement => ({
    text: oneLine(quote),
    citations: [n],
    support: 'quoted',
  }));
  return { answer: renderAnswer(statements), statements, citations };
}

/** The statements with their marks: …高出43.34%。[1] */
export function renderAnswer(statements: readonly Statement[]): string {
  return statements.map(({ text, citations }) => text + citations.map((n) => `[${n}]`).join('')).join('\n');
}

function citationOf(
  library: Library,
  place: { quotation: Quotation; n: number; texts: Map<string, StoredText> },
): Citation {
  const { quotation, n, texts } = place;
  const passage = quotation.sentences[0]?.passage;
  const report = passage && library.report(passage.reportId);
  if (!passage || !report) throw new RangeError(`quotation ${n} has no passage in the library`);
  const text = texts.get(report.id) ?? library.text(report.id);
  texts.set(report.id, text);
  const raw = rawSpan(text.offsets, quotation);
  const pages = text.pages.filter((page) => page.start < quotation.end && page.end > quotation.start);
  return {
    n,
    passageId: passage.id,
    reportId: report.id,
    title: report.title,
    publishedOn: report.publishedOn,
    publisher: report.publisher,
    pageFrom: pages[0]?.page,
    pageTo: pages.at(-1)?.page,
    start: quotation.start,
    end: quotation.end,
    rawStart: raw.start,
    rawEnd: raw.end,
    quote: text.text.slice(quotation.start, quotation.end),
    why: passage.why,
  };
}

/** A quotation over several lines (rows of a table, neighbouring sentences) reads as one line in the answer. */
function oneLine(quote: string): string {
  return quote.replace(/^[-•●▪]\s+/u, '').replace(/\s*\n\s*/gu, ' ').trim();
}
