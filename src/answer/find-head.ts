import type { Span } from '../ingest/draft.js';
import { headIn } from './label-cells.js';

/** A longer table is no table that is read with its head. */
const MOST_LINES = 400;
const NUMBERED_ROW = /^\s*\d{1,3}\s?[\p{L}\d]/u;

/** The cells of a line of a table whose cells are parted by strokes; undefined for other lines. */
export function cellsIn(line: string): string[] | undefined {
  // A line's ends are trimmed, and with them the blanks of cells that are empty.
  const cells = ` ${line} `.split(' | ').map((cell) => cell.trim());
  return cells.length > 1 ? cells : undefined;
}

/**
 * The head of the table that a row stands in: of a table with strokes its first line, of a flattened, numbered one the
 * nearest line above that names its columns. Undefined when there is none, and for the head itself.
 * @param row the row's place in its report's text
 */
export function findHead(text: string, row: Span): Span | undefined {
  const columns = cellsIn(text.slice(row.start, row.end))?.length;
  let head: Span | undefined;
  let line = lineAbove(text, row.start);
  for (let count = 0; line !== undefined && count < MOST_LINES; count += 1) {
    const above = text.slice(line.start, line.end);
    if (columns !== undefined) {
      if (cellsIn(above)?.length !== columns) return head;
      head = line;
    } else {
      const found = headIn(above);
      if (found) return { start: line.start + found.start, end: line.start + found.end };
      if (above.trim() !== '' && !NUMBERED_ROW.test(above)) return undefined;
    }
    line = lineAbove(text, line.start);
  }
  return head;
}

/** The line that ends before the one in which a place lies. */
function lineAbove(text: string, place: number): Span | undefined {
  const end = text.lastIndexOf('\n', place - 1);
  return end < 0 ? undefined : { start: text.lastIndexOf('\n', end - 1) + 1, end };
}
