import type { Span } from '../../ingest/draft.js';
import type { FoldedText } from './fold-proof-text.js';

const LONGEST_HEAD = 24;
const COUNTS = /(?<!\d)(?!(?:19|20)\d\d|\d{1,2}(?:[-—~至]\d{1,2})?[月季]|(?<=[-—~至])\d{1,2}月|(?<=[QH])\d)\d+/;

/**
 * Of a figure in a table with strokes between its cells: its cell, the first cell of its row, and the head of its
 * column; `before` is where its table begins. Undefined where the line is no row.
 */
export function columnContext(
  text: Pick<FoldedText, 'plain'>,
  figure: Span,
): { cell: Span; heads: Span[]; before: number } | undefined {
  const line = lineAt(text.plain, figure.start);
  const cells = cellsOf(text.plain, line);
  if (cells.length < 2) return undefined;
  const column = cells.findIndex(({ start, end }) => figure.start >= start && figure.end <= end);
  const [cell, label] = [cells[column], cells[0]];
  if (cell === undefined || label === undefined) return undefined;
  const head = headOf(text.plain, line, cells.length);
  const over = head === undefined || !isHead(text.plain, head) ? undefined : cellsOf(text.plain, head)[column];
  const heads = [...(cell === label ? [] : [label]), ...(over === undefined ? [] : [over])];
  return { cell, heads, before: head?.start ?? line.start };
}

/** The cells of the line that holds a place; fewer than two where it is no row. */
export function cellsAt({ plain }: Pick<FoldedText, 'plain'>, { start }: Span): Span[] {
  return cellsOf(plain, lineAt(plain, start));
}

/** The cells that head the columns of a row's table; none where it has no head. */
export function headCells(text: Pick<FoldedText, 'plain'>, row: Span): Span[] {
  const line = lineAt(text.plain, row.start);
  const head = headOf(text.plain, line, cellsOf(text.plain, line).length);
  return head !== undefined && isHead(text.plain, head) ? cellsOf(text.plain, head) : [];
}

/** Whether a place stands in the row that heads the table of another. */
export function isInHead(text: Pick<FoldedText, 'plain'>, place: Span, row: Span): boolean {
  const line = lineAt(text.plain, row.start);
  const head = headOf(text.plain, line, cellsOf(text.plain, line).length);
  return head !== undefined && isHead(text.plain, head) && place.start >= head.start && place.end <= head.end;
}

/** A head names columns: short cells, and no numbers but years. */
function isHead(text: string, line: Span): boolean {
  return cellsOf(text, line).every(
    ({ start, end }) => end - start <= LONGEST_HEAD && !COUNTS.test(text.slice(start, end)),
  );
}

/** The first of the lines above that have as many cells, one after another. */
function headOf(text: string, line: Span, cells: number): Span | undefined {
  let head: Span | undefined;
  for (let at = line.start - 1; at > 0; at = head.start - 1) {
    const above = lineAt(text, at - 1);
    if (cellsOf(text, above).length !== cells) break;
    head = above;
  }
  return head;
}

function lineAt(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = text.indexOf('\n', offset);
  return { start: text[offset] === '\n' ? offset : start, end: end < 0 ? text.length : end };
}

function cellsOf(text: string, line: Span): Span[] {
  const slice = text.slice(line.start, line.end);
  if (!slice.includes('|')) return [];
  const cells: Span[] = [];
  let from = 0;
  for (const piece of slice.split('|')) {
    cells.push({ start: line.start + from, end: line.start + from + piece.length });
    from += piece.length + 1;
  }
  const isEdge = ({ start, end }: Span) => text.slice(start, end).trim() === '';
  if (cells[0] !== undefined && isEdge(cells[0])) cells.shift();
  const last = cells.at(-1);
  if (last !== undefined && isEdge(last)) cells.pop();
  return cells;
}
