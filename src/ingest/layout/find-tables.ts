import type { PlainBox } from '../load/pdf-content.js';
import { isProse } from './find-columns.js';
import { textOf, type Line, type Row } from './line.js';
import { boxAround, bottomOf, rightOf } from './piece.js';
import { rowsOfTable } from './rows-of-table.js';
import { columnsOf, placeCells, reached, type Column } from './table-columns.js';

/** A table as it is read: rows of as many cells as it has columns, each cell its lines from the top. */
export interface Table {
  rows: Line[][][];
  box: PlainBox;
}

/** Fewer rows than this of two cells each are a line of two halves; of more cells, fewer do. */
const MIN_ROWS_OF_TWO = 3;
const MIN_ROWS = 2;
/** No page holds a table of more rows. */
const MAX_ROWS = 300;
/** So many of the rows have to fit the columns. */
const MIN_FITTING = 0.8;
/** And so many of all lines hold several cells, where cells are wrapped. */
const MIN_SEVERAL = 0.3;
/** A gap of so many lines' height ends a table. */
const WIDEST_GAP = 2.5;
/** Cells of a table are short: a line with more letters is prose beside something. */
const LONGEST_CELLS = 24;
/** A contents page's line ends with a page's number. */
const PAGE_NUMBER = /^[\s.·…]*\d{1,3}$/u;
const LEADERS = /(?:\.\s?){4,}|[·…]{2,}/u;

/**
 * Finds tables by their cells standing in columns: rows one below the other whose gaps part them at the same places.
 * @param rows from the top
 * @param options.proseCells whether one of a table's columns may hold wrapped sentences
 */
export function findTables(
  rows: readonly Row[],
  { proseCells }: { proseCells: boolean },
): { from: number; to: number; table: Table }[] {
  const found: { from: number; to: number; table: Table }[] = [];
  for (let from = 0; from < rows.length;) {
    const to = reachFrom(rows, from);
    const table = to - from >= MIN_ROWS ? tableOf(rows, { from, to, proseCells }) : undefined;
    if (table !== undefined) found.push(table);
    from = table?.to ?? from + 1;
  }
  return found;
}

/** Where the rows end that may be one table with the row `from`: rows of several cells, and what stands between them. */
function reachFrom(rows: readonly Row[], from: number): number {
  if ((rows[from]?.cells.length ?? 0) < 2) return from;
  let to = from + 1;
  for (let at = from + 1; at < Math.min(rows.length, from + MAX_ROWS); at += 1) {
    const [row, before] = [rows[at], rows[at - 1]];
    if (row === undefined || before === undefined) break;
    if (row.box.y - bottomOf(before.box) > WIDEST_GAP * row.size) break;
    if (row.cells.length > 1) to = at + 1;
    else if (!isWithinCell(row, rows.slice(from, at))) break;
    else if (at - to < MAX_LONE && isContinuation(row, rows[from])) to = at + 1;
  }
  return to;
}

/** A cell of so many lines more than its neighbours is none. */
const MAX_LONE = 6;

/** A row of one cell is wrapped within its column: it stands under no more than one cell of any row above. */
function isWithinCell({ box }: Row, above: readonly Row[]): boolean {
  return above.every(({ cells }) => {
    const over = cells.filter((cell) => cell.box.x < rightOf(box) && rightOf(cell.box) > box.x);
    return over.length < 2;
  });
}

/** At a table's end, what does not start with its first column goes on a cell; what does may be the text below it. */
function isContinuation(row: Row, first: Row | undefined): boolean {
  return row.box.x > (first?.cells[0]?.box.x ?? 0) + row.size;
}

function tableOf(
  all: readonly Row[],
  { from: first, to, proseCells }: { from: number; to: number; proseCells: boolean },
): { from: number; to: number; table: Table } | undefined {
  const columns = columnsOf(all.slice(first, to).filter(({ cells }) => cells.length > 1));
  if (columns === undefined) return undefined;
  // What stands above the first row of the table's own columns, such as the end of a text, is none of it.
  const from = all.findIndex((row, at) => at >= first && startsTable(row, columns));
  const rows = from < 0 ? [] : all.slice(from, to);
  const several = rows.filter(({ cells }) => cells.length > 1);
  if (several.length < (columns.length > 2 ? MIN_ROWS : MIN_ROWS_OF_TWO)) return undefined;
  const placed = rows.map(({ cells }) => placeCells(cells, columns));
  const fitting = several.filter(({ cells }) => cells.every((cell) => reached(cell, columns).length === 1));
  if (fitting.length < MIN_FITTING * several.length) return undefined;
  // Lines of prose with a word at the margin here and there are no rows.
  const lone = placed.filter((cells, at) => rows[at]?.cells.length === 1 && (cells[0]?.length ?? 0) > 0);
  if (lone.length > several.length || several.length < MIN_SEVERAL * rows.length) return undefined;
  if (
    !isTable(
      columns.map((_, column) => placed.flatMap((cells) => cells[column] ?? [])),
      proseCells,
    )
  )
    return undefined;
  if (!proseCells && columns.slice(1).some((column) => goesBeyond(column, all, { from, to }))) return undefined;
  return { from, to, table: { rows: rowsOfTable(rows, placed), box: boxAround(rows.map(({ box }) => box)) } };
}

/** Cells of a head may span columns, but not the first one. */
function startsTable({ cells }: Row, columns: readonly Column[]): boolean {
  const [first] = cells;
  return cells.length > 1 && first !== undefined && reached(first, columns).length === 1;
}

/** How far apart, in points, lines of one column of prose may start; and how much of its width one fills. */
const ALIGNED = 2.5;
const FILLED = 0.7;

/** Whether a column goes on above or below the rows, line by line: then it is the page's column, and no table's. */
function goesBeyond(
  { left, right }: Column,
  rows: readonly Row[],
  { from, to }: { from: number; to: number },
): boolean {
  const beside = [rows[from - 1], rows[to]].flatMap((row) => (row === undefined ? [] : row.cells));
  return beside.some(({ box, size }) => {
    const [first, last] = [rows[from]?.box.y ?? 0, bottomOf(rows[to - 1]?.box ?? box)];
    const isClose = box.y < last + size && bottomOf(box) > first - size;
    return isClose && Math.abs(box.x - left) <= ALIGNED && box.width >= FILLED * (right - left);
  });
}

/** Whether columns of cells are a table's, and not prose in columns, or a contents page. */
function isTable(columns: readonly Line[][], proseCells: boolean): boolean {
  const prose = columns.filter((cells) => cells.length > 1 && isProse(cells) && cells.some(isOfSentence));
  if (prose.length > (proseCells ? columns.length - 1 : 0)) return false;
  const last = columns.at(-1) ?? [];
  if (columns.length > 2) return true;
  if (last.every((cell) => PAGE_NUMBER.test(textOf(cell)))) return !isContents(columns);
  return columns.some((cells) => lettersIn(cells) <= LONGEST_CELLS);
}

/** Columns of names have no sentence's signs. */
function isOfSentence(cell: Line): boolean {
  const text = textOf(cell);
  return text.length > LONGEST_CELLS || /[，。；]|[,.;](?:\s|$)/u.test(text);
}

function lettersIn(cells: readonly Line[]): number {
  return cells.reduce((sum, cell) => sum + textOf(cell).length, 0) / Math.max(1, cells.length);
}

/** Titles with page numbers beside them that rise, or dots that lead to them. */
function isContents(columns: readonly Line[][]): boolean {
  const numbers = (columns.at(-1) ?? []).map((cell) => Number(/\d+/.exec(textOf(cell))?.[0]));
  const rises = numbers.every((number, at) => number >= (numbers[at - 1] ?? 0));
  return rises || columns.flat().some((cell) => LEADERS.test(textOf(cell)));
}
