import type { ParagraphWindow, Span } from './paragraph-window.js';

/** Paragraphs that are rows of one table: their places in the list, `to` exclusive. */
export interface TableRows {
  readonly from: number;
  readonly to: number;
}

/** What stands between the cells of a row in a report's reading text. */
const CELL_SEPARATOR = ' | ';
/** One line alone may only look like a row. */
const LEAST_ROWS = 2;

/**
 * The tables of a text: neighbouring paragraphs, without a blank line between them, that have the same number of cells.
 * @param options.cuts places where another part of the report begins, such as a page's start
 */
export function findTables(
  text: string,
  paragraphs: readonly Span[],
  { cuts = new Set() }: { cuts?: ReadonlySet<number> } = {},
): TableRows[] {
  const tables: TableRows[] = [];
  let from = 0;
  const endAt = (to: number) => {
    if (to - from >= LEAST_ROWS) tables.push({ from, to });
    from = to;
  };
  let columns = 0;
  paragraphs.forEach((paragraph, at) => {
    const before = paragraphs[at - 1];
    const found = cellsOf(text, paragraph).length;
    const goesOn = found > 1 && found === columns && !cuts.has(paragraph.start) && !isBlankAfter(text, before);
    if (!goesOn) endAt(at);
    // A line that is no row is passed over.
    if (found < 2) from = at + 1;
    columns = found;
  });
  endAt(paragraphs.length);
  return tables;
}

/** A paragraph, or the rows of a table that are shown under its head. */
export interface ShownBlock {
  readonly rows: readonly Span[];
  readonly isTable: boolean;
}

/** What is shown of a text, block by block. A table whose rows are shown has its head, too. */
export function blocksIn(
  paragraphs: readonly Span[],
  tables: readonly TableRows[],
  shown: ParagraphWindow,
): ShownBlock[] {
  const blocks: ShownBlock[] = [];
  let at = shown.from;
  while (at < shown.to) {
    const from = at;
    const table = tables.find((one) => one.from <= from && from < one.to);
    const to = table ? Math.min(table.to, shown.to) : from + 1;
    const rows = paragraphs.slice(from, to);
    const isHeadless = table !== undefined && from > table.from;
    blocks.push({
      rows: isHeadless ? [...paragraphs.slice(table.from, table.from + 1), ...rows] : rows,
      isTable: table !== undefined,
    });
    at = to;
  }
  return blocks;
}

/** A row's cells, without the blanks around them. */
export function cellsOf(text: string, row: Span): Span[] {
  const line = text.slice(row.start, row.end);
  let start = row.start;
  return line.split(CELL_SEPARATOR).map((cell) => {
    const shown = cell.trim();
    const from = start + (shown === '' ? 0 : cell.indexOf(shown));
    start += cell.length + CELL_SEPARATOR.length;
    return { start: from, end: from + shown.length };
  });
}

function isBlankAfter(text: string, paragraph: Span | undefined): boolean {
  return paragraph !== undefined && /\n\s*\n\s*$/u.test(text.slice(paragraph.start, paragraph.end));
}
