import { textOf, type Line, type Row } from './line.js';
import { bottomOf } from './piece.js';

/** Lines of one cell stand closer than rows do, by at least this share of the letters' size. */
const MIN_STEP = 0.3;
/** Two figures, one below the other, are of two rows. */
const FIGURE = /^[-−+(（]?[\d.,，]+[)）%％‰]?$/u;

/**
 * Puts the lines of a table together into its rows, where cells are wrapped.
 * @param lines from the top
 * @param placed the cells of each line by columns
 */
export function rowsOfTable(lines: readonly Row[], placed: readonly Line[][][]): Line[][][] {
  const byGaps = breaksByGaps(lines, placed);
  const rows: Line[][][] = [];
  placed.forEach((cells, at) => {
    const row = rows.at(-1);
    const starts = byGaps === undefined ? startsRow(cells, row) : byGaps.has(at);
    if (row === undefined || starts) rows.push(cells.map((cell) => [...cell]));
    else cells.forEach((cell, column) => row[column]?.push(...cell));
  });
  return rows;
}

/** A line with a first cell starts a row; without one it goes on the row before, unless a figure would follow a figure. */
function startsRow(cells: readonly Line[][], row: readonly Line[][] | undefined): boolean {
  if (row === undefined || (cells[0]?.length ?? 0) > 0) return true;
  return !goesOn(row, cells);
}

function goesOn(row: readonly Line[][], cells: readonly Line[][]): boolean {
  return !cells.some((cell, column) => hasFigure(cell) && hasFigure(row[column] ?? []));
}

function hasFigure(cell: readonly Line[]): boolean {
  return cell.some((line) => FIGURE.test(textOf(line)));
}

/**
 * The lines that start rows, where gaps between lines are of two kinds, as they are where cells are wrapped and padded.
 * Undefined where they are not, or where a row would lack its first cell or hold two figures in one.
 */
function breaksByGaps(lines: readonly Row[], placed: readonly Line[][][]): Set<number> | undefined {
  if (placed.every((cells) => (cells[0]?.length ?? 0) > 0)) {
    // Every line has a first cell: rows of one line each, or first cells that are wrapped as all others are.
    if (!placed.some((cells) => cells.some((cell) => cell.length === 0))) return undefined;
  }
  const gaps = lines.slice(1).map(({ box }, at) => box.y - bottomOf(lines[at]?.box ?? box));
  const sorted = [...gaps].sort((a, b) => a - b);
  const between = sorted.find((gap, at) => at > 0 && gap - (sorted[at - 1] ?? gap) >= MIN_STEP * (lines[0]?.size ?? 0));
  if (between === undefined) return undefined;
  const starts = new Set([0, ...gaps.flatMap((gap, at) => (gap >= between ? [at + 1] : []))]);
  return areRows(placed, starts) ? starts : undefined;
}

function areRows(placed: readonly Line[][][], starts: ReadonlySet<number>): boolean {
  const rows: Line[][][] = [];
  for (const [at, cells] of placed.entries()) {
    const row = rows.at(-1);
    if (row === undefined || starts.has(at)) rows.push(cells.map((cell) => [...cell]));
    else {
      if (!goesOn(row, cells)) return false;
      cells.forEach((cell, column) => row[column]?.push(...cell));
    }
  }
  return rows.every((row, at) => at === 0 || (row[0]?.length ?? 0) > 0);
}
