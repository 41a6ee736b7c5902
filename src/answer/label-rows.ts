import type { Span } from '../ingest/draft.js';
import type { Library, StoredPassage } from '../library/open-library.js';
import { headIn, labelCells } from './label-cells.js';
import type { Quotation } from './select-sentences.js';
import { rowNumber } from './table-rows.js';

/** How many passages before its own a row's table may start. */
const MOST_BEFORE = 16;

/** Rows of a table read with the names of their columns, and the head that these stand in. */
export interface LabelledRows {
  text: string;
  head: { passage: StoredPassage; span: Span };
}

/** Reads a quotation of rows with its table's head; undefined when it holds other text, or row and head do not fit. */
export function labelRows(library: Library, { passage, sentences }: Quotation): LabelledRows | undefined {
  if (sentences.some(({ text }) => rowNumber(text, passage) === undefined)) return undefined;
  const head = headBefore(library, passage, Math.min(...sentences.map(({ start }) => start)));
  if (head === undefined) return undefined;
  const { start, end } = head.span;
  const names = head.passage.text.slice(start - head.passage.start, end - head.passage.start);
  const rows = sentences.flatMap(({ text }) => labelCells(names, text) ?? []);
  return rows.length === sentences.length ? { text: `${rows.join('；')}。`, head } : undefined;
}

/** The nearest head above a place in a table, in its passage or in one before it. */
function headBefore(library: Library, passage: StoredPassage, place: number): LabelledRows['head'] | undefined {
  for (let row = passage.row; row >= Math.max(0, passage.row - MOST_BEFORE); row -= 1) {
    if (library.reportOf(row).id !== passage.reportId) return undefined;
    const above = library.passage(row);
    const lines = [...above.text.matchAll(/[^\n]+/gu)].reverse();
    for (const { 0: line, index } of lines) {
      const start = above.start + index;
      const found = start < place ? headIn(line) : undefined;
      if (found) return { passage: above, span: { start: start + found.start, end: start + found.end } };
    }
    // The prose before a table may end with its head; what comes before that is another matter.
    if (above.kind !== 'table') return undefined;
  }
  return undefined;
}
