import type { Draft } from '../draft.js';
import { asExtracted, unplaced } from './as-extracted.js';
import { decodeText } from './decode-text.js';
import { draftOfBlocks } from './draft-of-blocks.js';
import { sourceUnreadable, type SourceFile } from './source-file.js';
import { tableBlocks } from './table-blocks.js';
import { plainCells } from './table-cells.js';

/** The cells of a CSV text, row by row; any text is CSV, so it does not fail. */
export type ParseCsv = (text: string) => string[][];

/**
 * A table of text as one report that is named after its file.
 * @throws YinjuError `source_unreadable` when it is empty or not text
 */
export function loadCsv(file: SourceFile, parseCsv: ParseCsv): Draft[] {
  const rows = parseCsv(decodeText(file)).map((row) => row.map((cell) => unplaced(cell.replace(/\s+/gu, ' ').trim())));
  const { raw, blocks } = asExtracted(tableBlocks(plainCells(rows)));
  if (blocks.length === 0) {
    throw sourceUnreadable({
      file,
      fault: 'empty',
      problem: 'is empty',
      hint: 'Write the table into it, or remove it.',
    });
  }
  return [draftOfBlocks(file, { format: 'csv', raw, blocks })];
}
