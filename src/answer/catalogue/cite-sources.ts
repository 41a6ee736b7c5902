import type { Span } from '../../ingest/draft.js';
import type { Library, StoredPassage } from '../../library/open-library.js';
import type { Citation, Report, Statement } from '../../schemas.js';
import { citeSpan, renderAnswer, type Cited } from '../cite.js';

/** A place in a report that supports a statement. */
export interface Source {
  passage: StoredPassage;
  span: Span;
}

/** Marks of more places than these help no reader; the first ones then stand for all. */
const MOST_CITED = 30;

/** A report's first sentence is its catalogue line. */
export function catalogueLine(library: Library, report: Report): Source {
  const passage = library.firstPassage(report.id);
  return { passage, span: library.sentences.span(passage.sentenceFrom) };
}

/** Statements that are supported by places in reports, each place cited once. */
export function citeSources(library: Library, told: readonly { text: string; sources: readonly Source[] }[]): Cited {
  const citations: Citation[] = [];
  const numbers = new Map<string, number>();
  const cite = ({ passage, span }: Source): number => {
    const place = `${passage.reportId}/${span.start}`;
    const n = numbers.get(place) ?? citations.length + 1;
    if (n > citations.length) citations.push(citeSpan(library, { passage, span, n }));
    numbers.set(place, n);
    return n;
  };
  const statements = told.map(({ text, sources }): Statement => ({
    text,
    citations: sources.slice(0, MOST_CITED).map(cite),
    support: 'supported',
  }));
  return { answer: renderAnswer(statements), statements, citations };
}
