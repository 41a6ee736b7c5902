import type { Span } from '../ingest/draft.js';
import type { Library, StoredPassage } from '../library/open-library.js';
import type { TableCell } from '../schemas.js';
import { cellsIn, findHead } from './find-head.js';
import { labelCells, type ReadRow } from './label-cells.js';
import type { Quotation } from './select-sentences.js';
import { opensLikeRow } from './table-rows.js';

/** Rows of a table read with the names of their columns, and the head that these stand in. */
export interface LabelledRows {
  text: string;
  /** Row by row, its cells by column. */
  rows: TableCell[][];
  head: { passage: StoredPassage; span: Span };
}

/** Reads a quotation of rows with its table's head; undefined when it holds other text, or row and head do not fit. */
export function labelRows(library: Library, { passage, sentences }: Quotation): LabelledRows | undefined {
  // A passage of prose may end with the first rows of a table: what proves a row is that its head fits it.
  const isRow = (text: string) => opensLikeRow(text) || cellsIn(text) !== undefined;
  const [first] = sentences;
  if (first === undefined || !sentences.every(({ text }) => isRow(text))) return undefined;
  const { text } = library.text(passage.reportId);
  const span = findHead(text, first);
  const holder = span && passageHolding(library, { span, from: passage });
  if (span === undefined || holder === undefined) return undefined;
  const names = text.slice(span.start, span.end);
  const rows = sentences.flatMap((sentence) => labelled(names, sentence.text) ?? []);
  return rows.length === sentences.length
    ? {
        text: `${rows.map(({ text: read }) => read).join('；')}。`,
        rows: rows.map(({ cells }) => cells),
        head: { passage: holder, span },
      }
    : undefined;
}

function labelled(head: string, row: string): ReadRow | undefined {
  const [names, cells] = [cellsIn(head), cellsIn(row)];
  if (names === undefined || cells === undefined) return labelCells(head, row);
  if (names.length !== cells.length) return undefined;
  const filled = cells.flatMap((value, at) => (value === '' ? [] : [{ column: names[at] ?? '', value }]));
  return { text: filled.map(({ column, value }) => `${column}：${value}`).join('，'), cells: filled };
}

/** The passage that holds a head whole: the row's own, or the nearest before it. */
function passageHolding(
  library: Library,
  { span, from }: { span: Span; from: StoredPassage },
): StoredPassage | undefined {
  for (let { row } = from; row >= 0 && library.reportOf(row).id === from.reportId; row -= 1) {
    const passage = library.passage(row);
    if (passage.start <= span.start) return passage.end >= span.end ? passage : undefined;
  }
  return undefined;
}
