import { damagedFiguresIn } from '../../figures/damaged-figures.js';
import type { PageGrade } from '../../schemas.js';
import type { KindSpan, PageQuality, PageSpan, Span } from '../draft.js';
import { rawSpan } from '../mapped-text.js';
import { gradePage } from './grade-page.js';

/** Signs that stand for no letter a reader knows: lost ones, those of one font alone, and controls but line ends and tabs. */
const GARBLED = /[\ufffd\p{Co}\p{Cn}]|(?![\t\n\v\f\r])\p{Cc}/gu;
/** Shares are told to this many decimals. */
const DECIMALS = 4;

/** A report whose text is final. */
export interface MeasuredReport {
  text: string;
  raw: string;
  offsets: Int32Array;
  /** What its catalogue line takes of the text is no page's. */
  listing: Span;
  pages: readonly PageSpan[];
  sentences: readonly Span[];
  kinds: readonly KindSpan[];
  /** What a parser counted beside the text. */
  pageQuality?: readonly PageQuality[] | undefined;
}

/** How well each page of a report could be read; what stands before the first page, or has no pages, is one without number. */
export function measurePages(report: MeasuredReport): PageGrade[] {
  return partsOf(report).map(({ page, stated, ...span }) => {
    const letters = report.text.slice(span.start, span.end).replace(/\s+/gu, '');
    const characters = stated?.characters ?? letters.length;
    const garbled = Math.max(letters.match(GARBLED)?.length ?? 0, stated?.garbled ?? 0);
    const measures = {
      characters,
      garbled: shareOf(garbled, Math.max(characters, garbled)),
      damagedFigures: damagedIn(report, span),
      ...(stated && { pictures: round(stated.pictures) }),
    };
    const tables = stated?.tables ?? report.kinds.filter((kind) => kind.kind === 'table' && starts(kind, span)).length;
    return { ...(page !== undefined && { page }), grade: gradePage(measures), ...measures, tables };
  });
}

/** @returns `part` of `whole`, 0 where that is nothing */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : round(part / whole);
}

function round(share: number): number {
  return Number(share.toFixed(DECIMALS));
}

interface Part extends Span {
  page?: number;
  stated?: PageQuality;
}

/** The pages, those without text included where a parser has counted them, and the text before the first. */
function partsOf({ text, listing, pages, pageQuality = [] }: MeasuredReport): Part[] {
  const stated = new Map(pageQuality.map((quality) => [quality.page, quality]));
  const spans = new Map(pages.map((span) => [span.page, span]));
  const numbers = [...new Set([...stated.keys(), ...spans.keys()])].sort((one, other) => one - other);
  const paged = numbers.map((page): Part => {
    const span = spans.get(page);
    const [start, end] = span ? [Math.max(span.start, listing.end), Math.max(span.end, listing.end)] : [0, 0];
    return { page, stated: stated.get(page), start, end };
  });
  const before = { start: listing.end, end: Math.max(listing.end, pages[0]?.start ?? text.length) };
  const isBlank = text.slice(before.start, before.end).trim() === '';
  return isBlank && paged.length > 0 ? paged : [before, ...paged];
}

/** A quotation is made of sentences, and its figures are told as damaged in the same way. */
function damagedIn({ text, raw, offsets, sentences }: MeasuredReport, part: Span): number {
  return sentences.reduce((count, sentence) => {
    if (!starts(sentence, part)) return count;
    const rawOf = ({ start, end }: Span) => {
      const span = rawSpan(offsets, { start: sentence.start + start, end: sentence.start + end });
      return raw.slice(span.start, span.end);
    };
    return count + damagedFiguresIn(text.slice(sentence.start, sentence.end), rawOf).length;
  }, 0);
}

function starts({ start }: Span, within: Span): boolean {
  return start >= within.start && start < within.end;
}
