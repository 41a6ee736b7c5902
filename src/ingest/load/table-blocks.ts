import type { MappedText } from '../mapped-text.js';
import { MappedWriter } from './mapped-writer.js';
import type { Cell } from './table-cells.js';
import type { TextBlock } from './text-block.js';

const CELL_SEPARATOR = ' | ';
/** Names of columns take a few rows at most; more are merged cells of the body. */
const MOST_HEAD_ROWS = 3;
/** A caption is shorter than a sentence. */
const MOST_CAPTION = 80;
/** A longer table gets its head again, as on a printed page, so that each row is read with it. */
const ROWS_UNDER_HEAD = 200;

/**
 * A table as it is read: rows and columns without any text are left out; lines of one cell before and after it are
 * prose, the short ones before it its caption (a title, a unit); the names of its columns stand in one row, and again where the table is long.
 * @param caption as the format states it
 */
export function tableBlocks(grid: readonly Cell[][], caption?: string): TextBlock[] {
  const rows = withoutEmpty(grid);
  const isRow = (row: readonly Cell[]) => new Set(row.filter(hasText).map(({ id }) => id)).size > 1;
  const first = rows.findIndex(isRow);
  if (first < 0) return rows.flatMap(proseOf);
  const last = rows.findLastIndex(isRow);
  const before = rows.slice(0, first).flatMap(proseOf);
  const body = withoutEmpty(rows.slice(first, last + 1));
  const headRows = countHeadRows(body);
  const head = lineOf(headOf(body.slice(0, headRows)));
  const lines = body.slice(headRows).map((row) => lineOf(row.map(({ text }) => text)));
  const told = caption ?? captionIn(before);
  return [
    ...before,
    ...pieces(lines).map((piece): TextBlock => ({ kind: 'table', lines: [head, ...piece], caption: told })),
    ...rows.slice(last + 1).flatMap(proseOf),
  ];
}

const hasText = ({ text }: Cell) => text.text !== '';

/** A row that only merged cells from above reach says nothing of its own. */
function withoutEmpty(grid: readonly Cell[][]): Cell[][] {
  const rows = grid.filter((row, at) =>
    row.some((cell, column) => hasText(cell) && cell.id !== grid[at - 1]?.[column]?.id),
  );
  const columns = rows[0]?.map((_, column) => rows.some((row) => hasTextAt(row, column))) ?? [];
  return rows.map((row) => row.filter((_, column) => columns[column]));
}

function hasTextAt(row: readonly Cell[], column: number): boolean {
  const cell = row[column];
  return cell !== undefined && hasText(cell);
}

function proseOf(row: readonly Cell[]): TextBlock[] {
  const cell = row.find(hasText);
  return cell === undefined ? [] : [{ kind: 'prose', lines: [cell.text] }];
}

function captionIn(before: readonly TextBlock[]): string {
  return before
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .reduce((told, line) => {
      const longer = `${told} ${line}`.trim();
      return longer.length <= MOST_CAPTION ? longer : told;
    }, '');
}

/** The first row is the head, and so is the next one where a name above spans several columns. */
function countHeadRows(rows: readonly Cell[][]): number {
  let count = 1;
  while (count < Math.min(MOST_HEAD_ROWS, rows.length - 1) && spans(rows[count - 1] ?? [])) count += 1;
  return count;
}

function spans(row: readonly Cell[]): boolean {
  return row.some((cell, column) => hasText(cell) && cell.id === row[column + 1]?.id);
}

/** Of each column its names from above, one after the other. */
function headOf(rows: readonly Cell[][]): MappedText[] {
  return (rows[0] ?? []).map((_, column) => {
    const names = new Map<number, MappedText>();
    for (const row of rows) {
      const cell = row[column];
      if (cell !== undefined && hasText(cell)) names.set(cell.id, cell.text);
    }
    return joined([...names.values()], ' ');
  });
}

function lineOf(cells: readonly MappedText[]): MappedText {
  return joined(cells, CELL_SEPARATOR);
}

function joined(parts: readonly MappedText[], separator: string): MappedText {
  const writer = new MappedWriter();
  parts.forEach((part, index) => {
    if (index > 0) writer.render(separator);
    writer.append(part);
  });
  return writer.finish();
}

function pieces(lines: readonly MappedText[]): MappedText[][] {
  const count = Math.max(1, Math.ceil(lines.length / ROWS_UNDER_HEAD));
  return Array.from({ length: count }, (_, at) => lines.slice(at * ROWS_UNDER_HEAD, (at + 1) * ROWS_UNDER_HEAD));
}
