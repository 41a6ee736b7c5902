import { createHash } from 'node:crypto';
import type { Report } from '../schemas.js';
import type { Draft, Heading, KindSpan, PageSpan, Span, TextBox } from './draft.js';
import { applyEdits } from './mapped-text.js';
import { joinWrappedLines } from './repair/join-wrapped-lines.js';
import { repairText, type RepairedText } from './repair/repair-text.js';
import { findStructure } from './split/find-structure.js';
import { splitPassages, type SplitPassage } from './split/split-passages.js';

/** A report ready for the library: its text is final and every offset is an offset of it. */
export interface PreparedReport {
  report: Report;
  text: string;
  raw: string;
  /** Where in `raw` each code unit of `text` stood. */
  offsets: Int32Array;
  headings: Heading[];
  pages: PageSpan[];
  boxes: TextBox[];
  sentences: Span[];
  passages: (SplitPassage & { id: string })[];
}

/** Where a draft came from. */
export interface DraftOrigin {
  /** The file's path relative to its source, with forward slashes. */
  file: string;
  sha256: string;
}

/** Repairs a draft's text, finds its structure and cuts it into passages. */
export function prepareReport(draft: Draft, origin: DraftOrigin): PreparedReport {
  const repaired = repairDraft(draft);
  const moved = moverBetween(draft.text.offsets, repaired.offsets);
  const structure = draft.extracted ? findStructure(repaired.text) : { headings: draft.headings, kinds: draft.kinds };
  const pages =
    draft.pageSpans.length > 0
      ? draft.pageSpans.map((page) => ({ ...page, ...movedSpan(page, moved) }))
      : printedPages(repaired);
  const listing = movedSpan(draft.listing, moved);
  const kinds: KindSpan[] = draft.held ? structure.kinds : [{ kind: 'listing', start: 0, end: repaired.text.length }];
  const headings = structure.headings.filter((heading) => heading.start >= listing.end);
  const { sentences, passages } = splitPassages(repaired.text, { headings, kinds, pages, listing });
  const id = shortHash(`${origin.file}\n${draft.entry ?? ''}`);
  return {
    report: {
      id,
      title: draft.title,
      publisher: draft.publisher,
      publishedOn: draft.publishedOn,
      reportDate: draft.reportDate,
      pages: draft.pages,
      language: draft.language,
      held: draft.held,
      tags: draft.tags,
      source: { file: origin.file, format: draft.format, sha256: origin.sha256 },
    },
    text: repaired.text,
    raw: draft.raw,
    offsets: repaired.offsets,
    headings,
    pages,
    boxes: draft.boxes,
    sentences,
    passages: passages.map((passage) => ({ ...passage, id: passageId(id, passage, repaired.text) })),
  };
}

function repairDraft(draft: Draft): RepairedText {
  if (!draft.extracted) return { ...draft.text, pageStarts: [] };
  const lines = draft.format === 'pdf' ? applyEdits(draft.text, joinWrappedLines(draft.text.text)) : draft.text;
  return repairText(lines, { foreign: draft.foreign ?? [] });
}

function passageId(reportId: string, passage: Span, text: string): string {
  return shortHash(`${reportId}\n${passage.start}\n${text.slice(passage.start, passage.end)}`);
}

/** 16 hexadecimal digits: 64 bits keep millions of passages apart. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** From an offset of one text to the first offset of another whose character stood at or after the same raw place. */
function moverBetween(from: Int32Array, to: Int32Array): (offset: number) => number {
  return (offset) => {
    const raw = from[offset];
    if (raw === undefined) return to.length;
    let low = 0;
    let high = to.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((to[middle] ?? 0) < raw) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function movedSpan(span: Span, moved: (offset: number) => number): Span {
  return { start: moved(span.start), end: moved(span.end) };
}

function printedPages(repaired: RepairedText): PageSpan[] {
  return repaired.pageStarts.map(({ page, start }, index) => ({
    page,
    start,
    end: repaired.pageStarts[index + 1]?.start ?? repaired.text.length,
  }));
}
