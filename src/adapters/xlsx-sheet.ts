import { unplaced } from '../ingest/load/as-extracted.js';
import { MOST_COLUMNS, type SpanningCell } from '../ingest/load/table-cells.js';
import type { MappedText } from '../ingest/mapped-text.js';
import type { ZipContent } from '../ingest/load/zip-content.js';
import { readXml, type Attributes } from './read-xml.js';
import { areaOf, placeOf, tablesOf, type MergedArea } from './xlsx-areas.js';
import type { ShowNumber } from './xlsx-formats.js';

export interface SheetParts {
  /** Texts that cells name by number. */
  shared: readonly string[];
  show: ShowNumber;
}

/** What a sheet of the largest kind has. */
const MOST_ROWS = 1_048_576;

/** The cells of a sheet as they are shown: its tables, which empty rows part, row by row. */
export async function readSheet(zip: ZipContent, path: string, parts: SheetParts): Promise<SpanningCell[][][]> {
  const rows = new Map<number, MappedText[]>();
  const areas: MergedArea[] = [];
  let cell: Attributes = {};
  let at = { row: -1, column: -1 };
  let value = '';
  let isValue = false;
  await readXml(zip, path, {
    open: (name, attributes) => {
      if (name === 'row') {
        at = { row: attributes['r'] === undefined ? at.row + 1 : Number(attributes['r']) - 1, column: -1 };
      } else if (name === 'c') {
        cell = attributes;
        at = placeOf(attributes['r']) ?? { ...at, column: at.column + 1 };
        value = '';
      } else if (name === 'v' || name === 't') isValue = true;
      else if (name === 'mergeCell') areas.push(...areaOf(attributes['ref']));
    },
    text: (text) => {
      if (isValue) value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      if (name !== 'c' || at.column >= MOST_COLUMNS || !(at.row < MOST_ROWS)) return;
      const shown = shownValue(value, cell, parts).replace(/\s+/gu, ' ').trim();
      if (shown === '') return;
      const row = rows.get(at.row) ?? [];
      row[at.column] = unplaced(shown);
      rows.set(at.row, row);
    },
  });
  return tablesOf(rows, areas);
}

function shownValue(value: string, { t: type, s: style }: Attributes, { shared, show }: SheetParts): string {
  if (value === '') return '';
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== undefined && type !== 'n') return value;
  const number = Number(value);
  return Number.isNaN(number) ? value : show(number, Number(style ?? 0));
}
