import type { Library } from '../../library/open-library.js';
import type { Citation } from '../../schemas.js';
import { citeSpan } from '../cite.js';
import type { CitedSpan } from '../prove/proof.js';
import type { BookEntry, EvidenceBook } from './evidence-book.js';

/** The citations of an answer as it grows. */
export interface CitationList {
  readonly all: readonly Citation[];
  /** The numbers of the citations of some spans, those that are new among them added. */
  cite(spans: readonly CitedSpan[]): number[];
  /** Whether any has left, those since left out included. */
  readonly hasLeft: boolean;
  /** Leaves all out, so that those of what remains are numbered anew. */
  restart(): void;
  /** The entry that a citation was made from. */
  entryOf(citation: Citation): BookEntry | undefined;
}

export function createCitationList(library: Library, book: EvidenceBook): CitationList {
  const all: Citation[] = [];
  const entries = new Map<Citation, BookEntry>();
  let hasLeft = false;
  const citeOne = ({ handle, start, end }: CitedSpan): number[] => {
    const entry = book.find(handle);
    if (entry === undefined) return [];
    const { passage } = entry;
    const span = { start: passage.start + start, end: passage.start + end };
    const fresh = citeSpan(library, { passage, span, n: all.length + 1 });
    const same = all.find(
      (known) => known.reportId === fresh.reportId && known.start === fresh.start && known.end === fresh.end,
    );
    if (same) return [same.n];
    fresh.why = passage.why;
    all.push(fresh);
    hasLeft = true;
    entries.set(fresh, entry);
    return [fresh.n];
  };
  return {
    all,
    get hasLeft() {
      return hasLeft;
    },
    restart: () => void (all.length = 0),
    cite: (spans) => [...new Set(spans.flatMap(citeOne))],
    entryOf: (citation) => entries.get(citation),
  };
}
