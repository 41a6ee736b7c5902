import { createHash } from 'node:crypto';
import type { PageGrade, Report } from '../schemas.js';
import type { Draft, Heading, KindSpan, PageSpan, Span, TextBox } from './draft.js';
import { concatMapped, firstAtOrAfter, sliceMapped, type MappedText } from './mapped-text.js';
import { readDataPeriod } from './dates/read-data-period.js';
import { gradeReport } from './quality/grade-report.js';
import { measurePages } from './quality/measure-pages.js';
import { repairText, type RepairedText } from './repair/repair-text.js';
import { structureOf } from './structure-of.js';
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
  /** Of the file beside it that states facts of it. */
  metadataSha256?: string | undefined;
}

/** Repairs a draft's text, finds its structure and cuts it into passages. */
export function prepareReport(draft: Draft, origin: DraftOrigin): PreparedReport {
  const { repaired, listing } = repairDraft(draft);
  const structure = structureOf(draft, { repaired, listing });
  const pages = draft.pageSpans.length > 0 ? movedPages(draft, repaired) : printedPages(repaired);
  const unheld: KindSpan = { kind: 'listing', start: 0, end: repaired.text.length };
  const kinds = draft.held ? structure.kinds : [unheld];
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
      source: {
        file: origin.file,
        format: draft.format,
        sha256: origin.sha256,
        metadataSha256: origin.metadataSha256,
        // A listing's entry is no file of its own: its name is the title.
        ...(draft.entry !== undefined && draft.format !== 'listing' && { entry: draft.entry }),
      },
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
  const named = `${draft.title}\n${draft.publisher ?? ''}`;
  const repaired = repairText(body, {
    foreign: draft.foreign?.filter((name) => !named.includes(name)),
    laidOut: draft.format === 'pdf',
  });
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

function printedPages(repaired: RepairedText): PageSpan[] {
  return repaired.pageStarts.map(({ page, start }, index) => ({
    page,
    start,
    end: repaired.pageStarts[index + 1]?.start ?? repaired.text.length,
  }));
}
