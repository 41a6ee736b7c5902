import { rowsOf, textOf, type Row } from './line.js';
import { middleOf, type Piece } from './piece.js';

/** A page as it is searched for what is printed on every page. */
export interface PrintedPage {
  pieces: readonly Piece[];
  height: number;
}

/** Headers and footers stand in the outermost rows, within this share of the page's height from its edge. */
const OUTER_ROWS = 4;
const OUTER_SHARE = 0.15;
/** On fewer pages than this, what is repeated may be a title or a table's head. */
const MIN_PAGES = 3;
/** Where headers are known to stand, the name of a short chapter may stand on no more pages than this. */
const MIN_PAGES_AT_KNOWN_PLACE = 2;
/** Headers stand at the same height on their pages, by this many points. */
const SAME_HEIGHT = 3;
/** And are set in the same size. */
const SAME_SIZE = 0.6;
/** A row that is followed as closely as lines are by another of its cells is a table's head. */
const CELL_GAP = 0.9;
const CLOSE = 1.2;
const ROMAN = /^[ivxlc]{1,7}$/i;
/** A page number by itself, however it is dressed: 12, - 12 -, 第 12 页, 12 / 80, Page 12 of 80. */
const PAGE_NUMBER =
  /^(?:[-–—·|\s]*|第\s*|page\s*|p\.\s*)(\d{1,4}|[ivxlc]{1,7})(?:\s*页)?(?:\s*(?:\/|of|共|，共)\s*\d{1,4}(?:\s*页)?)?[-–—·|\s]*$/i;

interface OuterRow {
  page: number;
  row: Row;
  text: string;
  /** Its text with digits folded. */
  folded: string;
  numbers: string[];
}

/**
 * The pieces of each page that are printed on other pages at the same place: running headers, footers, page numbers.
 * Figures in them count as the same only where they run with the pages. A row counts only when those between it and the
 * page's edge do, and never as the head of a table.
 */
export function findFurniture(pages: readonly PrintedPage[]): Set<Piece>[] {
  const rows = pages.map(({ pieces }) =>
    rowsOf(
      pieces.filter(({ level }) => level),
      CELL_GAP,
    ),
  );
  const found = pages.map(() => new Set<Piece>());
  for (const side of ['top', 'bottom'] as const) {
    const outer = pages.map(({ height }, page) => outerRows(rows[page] ?? [], { page, height, side }));
    const repeated = repeatedRows(outer.flat());
    for (const [page, ordered] of outer.entries()) {
      for (const candidate of ordered) {
        if (!repeated.has(candidate)) break;
        for (const { pieces } of candidate.row.cells) for (const piece of pieces) found[page]?.add(piece);
      }
    }
  }
  return found;
}

/** A page's outermost rows, from its edge inwards. */
function outerRows(
  rows: readonly Row[],
  { page, height, side }: { page: number; height: number; side: 'top' | 'bottom' },
): OuterRow[] {
  const inwards = side === 'top' ? rows : [...rows].reverse();
  return inwards
    .slice(0, OUTER_ROWS)
    .filter((row) => {
      const place = middleOf(row.box) / height;
      return (side === 'top' ? place : 1 - place) <= OUTER_SHARE;
    })
    .filter((row) => !isTableHead(row, rows[rows.indexOf(row) + 1]))
    .map((row) => {
      const text = row.cells.map(textOf).join(' ').replace(/\s+/gu, ' ');
      return { page, row, text, folded: text.replace(/\d+/gu, '#'), numbers: text.match(/\d+/gu) ?? [] };
    });
}

/** Whether the row below has as many cells under those of this one, as close as lines are. */
function isTableHead(row: Row, below: Row | undefined): boolean {
  if (below === undefined || row.cells.length < 2 || below.cells.length < row.cells.length) return false;
  const gap = below.box.y - (row.box.y + row.box.height);
  return gap <= CLOSE * row.size;
}

/** The rows that are printed on enough pages. */
function repeatedRows(rows: readonly OuterRow[]): Set<OuterRow> {
  const groups = new Map<string, OuterRow[]>();
  for (const row of rows) {
    const number = PAGE_NUMBER.exec(row.text)?.[1];
    const key = number === undefined ? row.folded : ROMAN.test(number) ? 'roman' : 'number';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const repeated = new Set<OuterRow>();
  const places: OuterRow[] = [];
  const rest: OuterRow[][] = [];
  for (const group of [...groups.values()].flatMap(byPlace)) {
    const same = sameNumbers(group);
    if (pagesOf(same) >= MIN_PAGES) {
      places.push(...same);
      same.forEach((row) => repeated.add(row));
    } else rest.push(group);
  }
  for (const group of rest) {
    const same = sameNumbers(group).filter((row) => places.some((known) => standsWith(known, row)));
    if (pagesOf(same) >= MIN_PAGES_AT_KNOWN_PLACE) same.forEach((row) => repeated.add(row));
  }
  return repeated;
}

function pagesOf(rows: readonly OuterRow[]): number {
  return new Set(rows.map(({ page }) => page)).size;
}

function standsWith({ row: one }: OuterRow, { row: other }: OuterRow): boolean {
  return Math.abs(one.box.y - other.box.y) <= SAME_HEIGHT && Math.abs(one.size - other.size) <= SAME_SIZE;
}

/** Rows of one wording, put together where they stand at one height in one size. */
function byPlace(rows: readonly OuterRow[]): OuterRow[][] {
  const places: OuterRow[][] = [];
  for (const row of rows) {
    const place = places.find(([first]) => first !== undefined && standsWith(first, row));
    if (place === undefined) places.push([row]);
    else place.push(row);
  }
  return places;
}

/**
 * Of rows of one wording, those that are the same: each figure either is the same on all of them or runs with the page.
 * Where the most common figures are not everybody's, the others are no header.
 */
function sameNumbers(rows: readonly OuterRow[]): OuterRow[] {
  const count = rows[0]?.numbers.length ?? 0;
  if (ROMAN.test(PAGE_NUMBER.exec(rows[0]?.text ?? '')?.[1] ?? '')) return [...rows];
  let same = [...rows];
  for (let at = 0; at < count; at += 1) {
    const fixed = mostCommon(same, (row) => row.numbers[at] ?? '');
    const running = mostCommon(same, (row) => String(Number(row.numbers[at]) - row.page));
    same = running.length >= fixed.length ? running : fixed;
  }
  return same;
}

function mostCommon(rows: readonly OuterRow[], keyOf: (row: OuterRow) => string): OuterRow[] {
  const groups = new Map<string, OuterRow[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}
