import type { PlainBox } from '../load/pdf-content.js';
import { findColumns } from './find-columns.js';
import { findTables, type Table } from './find-tables.js';
import { rowsOf, type Line, type Row } from './line.js';
import { fileLines, orderLines } from './order-lines.js';
import { bottomOf, boxAround, rightOf, type Piece } from './piece.js';

/** What is read one after another: a line of text, or a table. `region` numbers the column it stands in. */
export type Part =
  | { kind: 'line'; line: Line; region: number; flow: PlainBox | undefined }
  | { kind: 'table'; table: Table; region: number };

/** Cells of a table stand at least this far apart, as a share of their letters' size; words stand closer. */
const CELL_GAP = 0.9;

/**
 * Puts the pieces of a page into reading order: tables whole, columns one after the other between what reaches across
 * them. A page whose letters are mostly turned, or one below the other, keeps the file's order, and so do those of
 * another page that are, after the rest.
 */
export function layOutPage(pieces: readonly Piece[]): Part[] {
  const level = pieces.filter((piece) => piece.level);
  if (2 * level.length < pieces.length) return asLines(fileLines(pieces));
  const turned = pieces.filter((piece) => !piece.level);
  return [...layOutLevel(level), ...asLines(fileLines(turned))];
}

/** Lines that stand in no column: where they end tells nothing. */
function asLines(lines: readonly Line[]): Part[] {
  return lines.map((line) => ({ kind: 'line', line, region: -1, flow: undefined }));
}

function layOutLevel(pieces: readonly Piece[]): Part[] {
  // Tables first: their columns are none of the page's. Where one holds sentences, only what is no column can tell.
  const rows = rowsOf(pieces, CELL_GAP);
  const tables = findTables(rows, { proseCells: false }).map(({ table, ...span }) => ({
    table,
    ...withRows(rows, span),
  }));
  const taken = new Set(tables.flatMap((found) => found.pieces));
  const parts: Part[] = [];
  let region = 0;
  let from = Number.NEGATIVE_INFINITY;
  const upTo = (y: number) => {
    const between = pieces.filter((piece) => !taken.has(piece) && piece.box.y >= from && piece.box.y < y);
    for (const column of findColumns(between, { followed: y < Infinity }))
      parts.push(...layOutRegion(column, region++));
    from = y;
  };
  for (const { table } of tables) {
    upTo(table.box.y);
    parts.push({ kind: 'table', table, region: region++ });
  }
  upTo(Infinity);
  return parts;
}

function withRows(rows: readonly Row[], { from, to }: { from: number; to: number }): { pieces: Piece[] } {
  return { pieces: rows.slice(from, to).flatMap(({ cells }) => cells.flatMap(({ pieces }) => pieces)) };
}

/** A column of a page: its tables among its lines. */
function layOutRegion(pieces: readonly Piece[], region: number): Part[] {
  const rows = rowsOf(pieces, CELL_GAP);
  const tables = findTables(rows, { proseCells: true });
  const taken = new Set(tables.flatMap((span) => withRows(rows, span).pieces));
  const rest = pieces.filter((piece) => !taken.has(piece));
  const ordered = orderLines(rest);
  const flow = flowOf(ordered);
  const lines = ordered.map((line): Part => ({ kind: 'line', line, region, flow }));
  for (const { table } of tables) {
    const before = lines.findLastIndex((part) => bottomOf(boxOfPart(part)) <= bottomOf(table.box));
    lines.splice(before + 1, 0, { kind: 'table', table, region });
  }
  return lines;
}

/** Of a column's lines, so many reach no farther than its right edge: what overhangs, or stands beside it, is of no column. */
const WITHIN = 0.85;

/** The box that a column's lines fill. */
function flowOf(lines: readonly Line[]): PlainBox | undefined {
  if (lines.length === 0) return undefined;
  const box = boxAround(lines.map((line) => line.box));
  const rights = lines.map((line) => rightOf(line.box)).sort((a, b) => a - b);
  const right = rights[Math.min(rights.length - 1, Math.floor(WITHIN * rights.length))] ?? rightOf(box);
  return { ...box, width: right - box.x };
}

function boxOfPart(part: Part): PlainBox {
  return part.kind === 'table' ? part.table.box : part.line.box;
}
