import { createHash } from 'node:crypto';
import type { PageGrade, Report } from '../schemas.js';
import type { Draft, Heading, KindSpan, PageSpan, Span, TextBox } from './draft.js';
import { applyEdits, concatMapped, sliceMapped, type MappedText } from './mapped-text.js';
import { readDataPeriod } from './dates/read-data-period.js';
import { gradeReport } from './quality/grade-report.js';
import { measurePages } from './quality/measure-pages.js';
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
  /** How well it could be read, page by page; none of a report that is only listed. */
  pageGrades: PageGrade[];
}

/** Where a draft came from. */
export interface DraftOrigin {
  /** The file's path relative to its source, with forward slashes. */
  file: string;
  sha256: string;
}

/** Repairs a draft's text, finds its structure and cuts it into passages. */
export function prepareReport(draft: Draft, origin: DraftOrigin): PreparedReport {
  const { repaired, listing } = repairDraft(draft);
  const structure = draft.extracted ? findStructure(repaired.text) : { headings: draft.headings, kinds: draft.kinds };
  const pages = draft.pageSpans.length > 0 ? movedPages(draft, repaired) : printedPages(repaired);
  const kinds: KindSpan[] = draft.held ? structure.kinds : [{ kind: 'listing', start: 0, end: repaired.text.length }];
  const headings = structure.headings.filter((heading) => heading.start >= listing.end);
  const { sentences, passages } = splitPassages(repaired.text, { headings, kinds, pages, listing });
  const pageGrades = isCatalogued(draft)
    ? []
    : measurePages({ ...repaired, raw: draft.raw, listing, pages, sentences, kinds, pageQuality: draft.pageQuality });
  const id = shortHash(`${origin.file}\n${draft.entry ?? ''}`);
  const dataPeriod = readDataPeriod({ title: draft.title, body: repaired.text.slice(listing.end) });
  return {
    report: {
      id,
      title: draft.title,
      publisher: draft.publisher,
      publishedOn: draft.publishedOn,
      reportDate: draft.reportDate,
      dataPeriod,
      pages: draft.pages,
      note: draft.note,
      language: draft.language,
      held: draft.held,
      tags: draft.tags,
      source: { file: origin.file, format: draft.format, sha256: origin.sha256 },
      ...(pageGrades.length > 0 && { quality: gradeReport(pageGrades) }),
    },
    text: repaired.text,
    raw: draft.raw,
    offsets: repaired.offsets,
    headings,
    pages,
    boxes: draft.boxes,
    sentences,
    passages: passages.map((passage) => ({ ...passage, id: passageId(id, passage, repaired.text) })),
    pageGrades,
  };
}

/** Whether a source states facts of the report alone: its text was never tried. */
function isCatalogued({ held, format }: Draft): boolean {
  return !held && (format === 'listing' || format === 'markdown');
}

/**
 * Catalogue line and body are repaired each by itself, so that the line's end is known afterwards. A title that sounds
 * like an advertisement is still the report's title, and a site that it names is what the report is about.
 */
function repairDraft(draft: Draft): { repaired: RepairedText; listing: Span } {
  if (!draft.extracted) return { repaired: { ...draft.text, pageStarts: [] }, listing: draft.listing };
  const line = repairText(sliceMapped(draft.text, { start: 0, end: draft.listing.end }), { insertions: false });
  const body = sliceMapped(draft.text, { start: draft.listing.end, end: draft.text.text.length });
  const joined = draft.format === 'pdf' ? applyEdits(body, joinWrappedLines(body.text)) : body;
  const named = `${draft.title}\n${draft.publisher ?? ''}`;
  const repaired = repairText(joined, { foreign: draft.foreign?.filter((name) => !named.includes(name)) });
  const shift = line.text.length;
  return {
    listing: { start: 0, end: shift },
    repaired: {
      ...concatMapped(line, repaired),
      pageStarts: repaired.pageStarts.map(({ page, start }) => ({ page, start: start + shift })),
    },
  };
}

function passageId(reportId: string, passage: Span, text: string): string {
  return shortHash(`${reportId}\n${passage.start}\n${text.slice(passage.start, passage.end)}`);
}

/** 16 hexadecimal digits: 64 bits keep millions of passages apart. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** A PDF's pages, by the raw places at which they start. */
function movedPages(draft: Draft, repaired: MappedText): PageSpan[] {
  const places = draft.pageSpans.map(({ start }) => firstAtOrAfter(repaired.offsets, draft.text.offsets[start] ?? 0));
  return draft.pageSpans.map(({ page }, index) => ({
    page,
    start: places[index] ?? 0,
    end: places[index + 1] ?? repaired.text.length,
  }));
}

/** The first character that stood at or after a raw place; offsets never fall, so halving finds it. */
function firstAtOrAfter(offsets: Int32Array, raw: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}

function printedPages(repaired: RepairedText): PageSpan[] {
  return repaired.pageStarts.map(({ page, start }, index) => ({
    page,
    start,
    end: repaired.pageStarts[index + 1]?.start ?? repaired.text.length,
  }));
}
