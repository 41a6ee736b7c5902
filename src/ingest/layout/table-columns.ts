import type { Line, Row } from './line.js';
import { rightOf } from './piece.js';

/** Where the cells of a table's column stand, in points. */
export interface Column {
  left: number;
  right: number;
}

/**
 * The columns that cells project onto: of all rows where they agree, else of the rows with as many cells as most have.
 * Undefined where columns cannot be told apart.
 */
export function columnsOf(rows: readonly Row[]): Column[] | undefined {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const most = Math.max(...counts.keys());
  const all = projected(rows);
  if (all.length === most) return all;
  // Of counts that as many rows have, the higher: blank cells take cells away, and nothing adds any.
  const usual = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
  const columns = projected(rows.filter(({ cells }) => cells.length === usual));
  return columns.length === usual ? columns : undefined;
}

function projected(rows: readonly Row[]): Column[] {
  const columns: Column[] = [];
  for (const { box } of rows.flatMap(({ cells }) => cells).sort((a, b) => a.box.x - b.box.x)) {
    const last = columns.at(-1);
    if (last === undefined || box.x >= last.right) columns.push({ left: box.x, right: rightOf(box) });
    else last.right = Math.max(last.right, rightOf(box));
  }
  return columns;
}

/** A cell that reaches this many points into a column reaches into it. */
const REACHES = 1;

/** The cells of a row by their columns: each in the first one that it reaches into, or is nearest to. */
export function placeCells(cells: readonly Line[], columns: readonly Column[]): Line[][] {
  const placed: Line[][] = columns.map(() => []);
  for (const cell of cells) {
    const shares = columns.map((column) => shareOf(cell, column));
    placed[reached(cell, columns)[0] ?? shares.indexOf(Math.max(...shares))]?.push(cell);
  }
  return placed;
}

/** The columns that a cell reaches into. */
export function reached(cell: Line, columns: readonly Column[]): number[] {
  return columns.flatMap((column, at) => (shareOf(cell, column) >= REACHES ? [at] : []));
}

function shareOf({ box }: Line, { left, right }: Column): number {
  return Math.min(right, rightOf(box)) - Math.max(left, box.x);
}
