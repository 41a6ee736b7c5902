import type { Heading, KindSpan, Span } from '../draft.js';
import { HEADING_MARKER, headingLevel } from './heading-marker.js';

/** A heading is shorter than a sentence, and does not end like one. */
const MAX_HEADING = 60;
const ENDS_LIKE_SENTENCE = /[。；;，,：:、]$/u;
const CONTENTS_LINE = /(?:[.·…\s]|\p{Script=Han}[)）”]?)\s?\d{1,3}$/u;
const SENTENCE_END = /[。；;]/u;
const LIST_LINE = /^(?:[-•●▪]\s|\d{1,2}[.、)）]\s?|[(（]\d{1,2}[)）])/u;
/** A longer line is prose that opens with a number. */
const MAX_LIST_LINE = 200;
/** A table's caption stands at the end of the line before it. */
const CAPTION = /表\s?\d{1,2}(?:[-.]\d{1,2}){0,2}\s?(?!所示|中|列)[^。；]{2,80}$/u;
const MAX_CAPTION = 80;
/** A table's row opens with its number, or holds several figures and no sentence. */
const ROW_NUMBER = /^\d{1,3}\s?[\p{L}\d]/u;
const MIN_LINES = 3;

/** Headings and the kinds of lines, found by rule in text whose format carries no structure. */
export function findStructure(text: string): { headings: Heading[]; kinds: KindSpan[] } {
  const lines = linesOf(text);
  const shown = lines.map((line) => text.slice(line.start, line.end));
  const kinds = bridged(shown.map(kindOf), shown);
  const headings: Heading[] = [];
  lines.forEach((line, index) => {
    const title = text.slice(line.start, line.end).trim();
    const level = headingLevel(title);
    if (
      level === undefined ||
      kinds[index] === 'contents' ||
      title.length > MAX_HEADING ||
      ENDS_LIKE_SENTENCE.test(title)
    )
      return;
    headings.push({ title, level, start: line.start });
  });
  return { headings, kinds: runsOf(lines, kinds).map((span) => withCaption(text, span)) };
}

type LineKind = 'contents' | 'list' | 'table' | undefined;

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  if (start < text.length) lines.push({ start, end: text.length });
  return lines;
}

function kindOf(line: string): LineKind {
  const short = line.trim();
  if (short.length > MAX_LIST_LINE) return undefined;
  if (short.length <= MAX_HEADING && HEADING_MARKER.test(short) && CONTENTS_LINE.test(short)) return 'contents';
  if (SENTENCE_END.test(short)) return LIST_LINE.test(short) ? 'list' : undefined;
  if (LIST_LINE.test(short)) return 'list';
  const figures = short.match(/\d+(?:\.\d+)?/g)?.length ?? 0;
  if (ROW_NUMBER.test(short) && figures >= 2) return 'table';
  return short.includes(' | ') || (short.includes('\t') && figures > 0) ? 'table' : undefined;
}

/**
 * The head of a table is printed again on its next page: one line between rows is the table's, too, unless it is a
 * sentence or the caption of the next table.
 */
function bridged(kinds: readonly LineKind[], lines: readonly string[]): LineKind[] {
  return kinds.map((kind, at) => {
    const line = lines[at] ?? '';
    if (kind !== undefined || SENTENCE_END.test(line) || CAPTION.test(line)) return kind;
    return kinds[at - 1] === 'table' && kinds[at + 1] === 'table' ? 'table' : undefined;
  });
}

/** Runs of at least MIN_LINES lines of one kind; fewer are prose that happens to look like it. */
function runsOf(lines: readonly Span[], kinds: readonly LineKind[]): KindSpan[] {
  const spans: KindSpan[] = [];
  let from = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    if (at < lines.length && kinds[at] === kinds[from]) continue;
    const kind = kinds[from];
    const [first, last] = [lines[from], lines[at - 1]];
    if (kind !== undefined && first && last && at - from >= MIN_LINES)
      spans.push({ kind, start: first.start, end: last.end });
    from = at;
  }
  return spans;
}

/** The caption and the column names that stand before a table, in one line or in two. */
function withCaption(text: string, span: KindSpan): KindSpan {
  if (span.kind !== 'table') return span;
  const line = lineBefore(text, span.start);
  const own = CAPTION.exec(line)?.[0];
  const names = own === undefined && line.length <= MAX_CAPTION ? line.trim() : '';
  const above = names === '' ? undefined : CAPTION.exec(lineBefore(text, span.start - line.length - 1))?.[0];
  const caption = [own ?? above ?? '', names].join(' ').trim();
  return caption === '' ? span : { ...span, caption };
}

/** The line that ends before the one that starts at a place. */
function lineBefore(text: string, start: number): string {
  return start < 2 ? '' : text.slice(text.lastIndexOf('\n', start - 2) + 1, start - 1);
}
