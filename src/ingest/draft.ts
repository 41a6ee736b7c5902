import type { Box, PassageKind, ReportFormat } from '../schemas.js';
import type { MappedText } from './mapped-text.js';

/** The shapes that travel from a loader to the library. All spans are offsets in UTF-16 code units, end exclusive. */
export interface Heading {
  title: string;
  /** 1 is the highest. */
  level: number;
  /** Offset in the text where its line starts. */
  start: number;
}

export interface Span {
  start: number;
  end: number;
}

export interface PageSpan extends Span {
  page: number;
}

export interface KindSpan extends Span {
  kind: PassageKind;
  /** Of a table: its caption and column names, where they stand before it. */
  caption?: string;
}

/** A run of text on a PDF page and its place in the raw text, kept so that a quotation can be drawn over the page. */
export interface TextBox extends Span, Box {}

/** What tells how well a page of a PDF could be read. */
export interface PageQuality {
  page: number;
  /** Its letters, without white space; of a scan, none. */
  characters: number;
  /** Those of them that the file's fonts do not tell. */
  garbled: number;
  /** The share of the page that pictures cover, 0 to 1. */
  pictures: number;
  /** Tables whose rows and columns were found. */
  tables: number;
}

/** A report as a loader hands it over, before repair and splitting. */
export interface Draft {
  /** Which entry of the file, where a file holds several reports. */
  entry?: string;
  title: string;
  publisher?: string;
  /** ISO date. */
  publishedOn?: string;
  reportDate?: string;
  /** As the source states it, or as counted in a PDF. */
  pages?: number;
  /** What the source says of the text itself, such as that it is a digest. */
  note?: string;
  /** 'zh' or 'en'. */
  language: string;
  tags: string[];
  /** False when the source lists the report without its text. */
  held: boolean;
  format: ReportFormat;
  /** The text as extracted; every offset of the report's text leads back into it. */
  raw: string;
  /** The reading text before repair. */
  text: MappedText;
  /** Where the report's catalogue line (title, pages, dates) stands in `text`. */
  listing: Span;
  /** Whether extraction noise is to be repaired; authored text (Markdown) is left as it is. */
  extracted: boolean;
  /** Words of the site it was listed on that do not belong into its text. */
  foreign?: string[];
  /** In offsets of `text`; empty where the format has no structure of its own, which is then found by rule. */
  headings: Heading[];
  kinds: KindSpan[];
  pageSpans: PageSpan[];
  boxes: TextBox[];
  /** Of a PDF, page by page. */
  pageQuality?: PageQuality[];
}
