import type { Edit } from '../mapped-text.js';
import { countUp, type Occurrence } from './count-up.js';

export interface RunningHeaders {
  edits: Edit[];
  /** Where each printed page starts, in offsets of the text given. */
  pageStarts: { page: number; start: number }[];
}

/**
 * A page's header ends up inside its sentences, with the page number glued on: 园区贡…蓝皮书-8献了全国.
 * A header is known by what no other text does: the same words stand beside numbers that count up, page after page.
 * Header and page number are deleted; a digit goes only as the number that the count expects there
 * (蓝皮书(2023)2910.9% on page 29 keeps 10.9%).
 */
export function removeRunningHeaders(text: string): RunningHeaders {
  const found = [...findHeaders(text, 'before'), ...findHeaders(text, 'after')];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const edits: Edit[] = [];
  const pageStarts: RunningHeaders['pageStarts'] = [];
  let from = 0;
  for (const place of found) {
    if (place.start < from) continue;
    from = place.end;
    if (place.page !== undefined) pageStarts.push({ page: place.page, start: place.start });
    edits.push({ start: place.start, end: place.end, replacement: isAfterSentence(text, place.start) ? '\n' : '' });
  }
  return { edits, pageStarts };
}

/** No part of a header, and a header after one leaves a line break. */
const SENTENCE_END = /[。！？!?;；:：\n]/u;

function isAfterSentence(text: string, place: number): boolean {
  let last = place - 1;
  while (/\s/.test(text[last] ?? '')) last -= 1;
  return SENTENCE_END.test(text[last] ?? '');
}

/** A header's place; without a page where a roman number stands beside it. */
interface Place {
  start: number;
  end: number;
  page?: number;
}

/** Characters of context by which headers are first told apart; titles are longer. */
const CONTEXT = 8;
/** Fewer repeats than this are no running header: a table's head or a chapter's title repeats less often. */
const MIN_OCCURRENCES = 8;
/** Most pages hold more characters than this, and most rows of a table of names (…有限公司1…有限公司2) fewer. */
const MIN_PAGE = 150;
/** Captions count up too (图 3, 表 4), but their number has a noun of its own. */
const CAPTION = /(?:[图表第篇章节例注]|任务|附件)\s?$/u;
/** So do the years and months of a table, but a unit stands behind them, */
const UNIT = /^\s?[年月日号季个家户名项元万亿%％]/u;
/** or they are four digits long. What may be a year is never taken for a page with a digit to spare. */
const YEAR = /^(?:19|20)\d{2}(?![\d.%])/;
/** How many of the occurrences must count up. */
const MIN_COUNTING = 0.7;
/** How many of the occurrences must share a further character for it to belong to the header. */
const MIN_SHARED = 0.9;
const MAX_PAGE_DIGITS = 3;
const MAX_HEADER = 60;
/** Front matter is numbered i to viii or so; the I of IT is no number. */
const ROMAN = /^(?:[IVX]{1,5}|[ivx]{1,5})(?![A-Za-z])/;
const MAX_ROMAN = 6;

type Side = 'before' | 'after';

function findHeaders(text: string, side: Side): Place[] {
  const places: Place[] = [];
  for (const occurrences of groupByContext(text, side)) {
    const counted = countUp(occurrences);
    if (counted.size < MIN_OCCURRENCES || counted.size < MIN_COUNTING * occurrences.length) continue;
    if (distanceBetween(counted) < MIN_PAGE || areCaptions(text, occurrences)) continue;
    const header = commonHeader(text, occurrences, side);
    if (header.trim().length < CONTEXT) continue;
    places.push(...placesOf(text, { header, side, pages: pagesByDigits(counted) }));
  }
  return places;
}

function groupByContext(text: string, side: Side): Occurrence[][] {
  const groups = new Map<string, Occurrence[]>();
  for (const match of text.matchAll(/\d+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const [before, after] = [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)];
    const context = side === 'before' ? before : after;
    if (context.length < CONTEXT || !/\p{L}\P{N}*\p{L}/u.test(context)) continue;
    if (YEAR.test(text.slice(start, start + 5)) || (side === 'after' && UNIT.test(after))) continue;
    const group = groups.get(context) ?? [];
    group.push({ start, end, candidates: candidatesOf(match[0], side) });
    groups.set(context, group);
  }
  return [...groups.values()].filter((group) => group.length >= MIN_OCCURRENCES);
}

/** The number beside the header is the first of the digits after it, or the last of those before it. */
function candidatesOf(digits: string, side: Side): number[] {
  const numbers = [];
  for (let length = 1; length <= Math.min(MAX_PAGE_DIGITS, digits.length); length += 1) {
    numbers.push(Number(side === 'before' ? digits.slice(0, length) : digits.slice(-length)));
  }
  return numbers;
}

/** The median distance from one counted occurrence to the next. */
function distanceBetween(counted: ReadonlyMap<Occurrence, number>): number {
  const starts = [...counted.keys()].map((occurrence) => occurrence.start).sort((a, b) => a - b);
  const distances = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
}

/** Text that ends like a caption's noun may stand before a page's number by chance (代表8), but not before most of them. */
function areCaptions(text: string, occurrences: readonly Occurrence[]): boolean {
  const captions = occurrences.filter(({ start }) => CAPTION.test(text.slice(Math.max(0, start - 3), start)));
  return 2 * captions.length > occurrences.length;
}

/** The words that the occurrences share, as far as they reach. */
function commonHeader(text: string, occurrences: readonly Occurrence[], side: Side): string {
  let header = '';
  let sharing = occurrences;
  while (header.length < MAX_HEADER) {
    const bySign = new Map<string, Occurrence[]>();
    for (const occurrence of sharing) {
      const sign =
        side === 'before' ? text[occurrence.start - header.length - 1] : text[occurrence.end + header.length];
      if (sign === undefined) continue;
      const same = bySign.get(sign);
      if (same) same.push(occurrence);
      else bySign.set(sign, [occurrence]);
    }
    const [most] = [...bySign].sort(([, a], [, b]) => b.length - a.length);
    if (most === undefined || most[1].length < MIN_SHARED * occurrences.length || SENTENCE_END.test(most[0])) break;
    header = side === 'before' ? most[0] + header : header + most[0];
    sharing = most[1];
  }
  return header;
}

function pagesByDigits(counted: ReadonlyMap<Occurrence, number>): Map<number, number> {
  return new Map([...counted].map(([occurrence, page]) => [occurrence.start, page]));
}

/** Every place of the header, with the page number where the count gives one. */
function placesOf(text: string, options: { header: string; side: Side; pages: ReadonlyMap<number, number> }): Place[] {
  const { header, side, pages } = options;
  const places: Place[] = [];
  for (let at = text.indexOf(header); at >= 0; at = text.indexOf(header, at + header.length)) {
    const end = at + header.length;
    if (side === 'before') {
      const page = pages.get(end);
      if (page !== undefined) places.push({ start: at, end: end + printedLength(text.slice(end), page), page });
      else {
        const roman = ROMAN.exec(text.slice(end, end + MAX_ROMAN))?.[0];
        if (roman !== undefined) places.push({ start: at, end: end + roman.length });
      }
    } else {
      let digits = at;
      while (/\d/.test(text[digits - 1] ?? '')) digits -= 1;
      const page = digits < at ? pages.get(digits) : undefined;
      if (page !== undefined) places.push({ start: printedStart(text, { start: digits, end: at }, page), end, page });
    }
  }
  return places;
}

/** Where the page's number starts at the end of digits: 05 is a page, but the 0 of 105 belongs to the value before it. */
function printedStart(text: string, digits: { start: number; end: number }, page: number): number {
  const start = digits.end - String(page).length;
  return /^0*$/.test(text.slice(digits.start, start)) ? digits.start : start;
}

/** How many characters print the page: 05 is printed with two. */
function printedLength(after: string, page: number): number {
  return (/^0*/.exec(after)?.[0].length ?? 0) + String(page).length;
}
