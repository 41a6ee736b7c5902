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

const SENTENCE_END = /[。！？!?;；:：]/u;

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
/** Captions count up too (图 3, 表 4), but their number has a noun of its own. */
const CAPTION = /(?:[图表第篇章节例务注]|附件)\s?$/u;
/** How many of the occurrences must count up. */
const MIN_COUNTING = 0.7;
/** How many of the occurrences must share a further character for it to belong to the header. */
const MIN_SHARED = 0.9;
const MAX_PAGE_DIGITS = 3;
const MAX_HEADER = 60;
/** Front matter is numbered i to viii or so. */
const ROMAN = /^[IVXivx]+/;
const MAX_ROMAN = 5;

type Side = 'before' | 'after';

function findHeaders(text: string, side: Side): Place[] {
  const places: Place[] = [];
  for (const occurrences of groupByContext(text, side)) {
    const counted = countUp(occurrences);
    if (counted.size < MIN_OCCURRENCES || counted.size < MIN_COUNTING * occurrences.length) continue;
    const header = commonHeader(text, occurrences, side);
    { const st=[...counted.keys()].map(o=>o.start).sort((a,b)=>a-b); const g=st.slice(1).map((x,i)=>x-st[i]!).sort((a,b)=>a-b); console.log('GAP', side, JSON.stringify(header), counted.size, occurrences.length, 'min',g[0],'q1',g[g.length>>2],'median', g[g.length>>1]); }
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
    const context =
      side === 'before' ? text.slice(Math.max(0, start - CONTEXT), start) : text.slice(end, end + CONTEXT);
    if (context.length < CONTEXT || !/\p{L}\P{N}*\p{L}/u.test(context) || CAPTION.test(text.slice(0, start).slice(-3)))
      continue;
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

/** The words that the occurrences share, as far as they reach. */
function commonHeader(text: string, occurrences: readonly Occurrence[], side: Side): string {
  let length = CONTEXT;
  while (length < MAX_HEADER) {
    const counts = new Map<string, number>();
    for (const { start, end } of occurrences) {
      const sign = side === 'before' ? text[start - length - 1] : text[end + length];
      if (sign !== undefined) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    if (Math.max(0, ...counts.values()) < MIN_SHARED * occurrences.length) break;
    length += 1;
  }
  const first = occurrences[Math.floor(occurrences.length / 2)];
  if (first === undefined) return '';
  return side === 'before' ? text.slice(first.start - length, first.start) : text.slice(first.end, first.end + length);
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
      if (page !== undefined) places.push({ start: at - String(page).length, end, page });
    }
  }
  return places;
}

/** How many characters print the page: 05 is printed with two. */
function printedLength(after: string, page: number): number {
  return (/^0*/.exec(after)?.[0].length ?? 0) + String(page).length;
}
