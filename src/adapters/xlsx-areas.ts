import { NOTHING, type SpanningCell } from '../ingest/load/table-cells.js';
import type { MappedText } from '../ingest/mapped-text.js';

/** Cells of a sheet that are merged into one, from 0. */
export interface MergedArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Sheets that people make have some hundreds. */
const MOST_AREAS = 10_000;

/** B7 is row 6, column 1. */
export function placeOf(reference: string | undefined): { row: number; column: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference ?? '') ?? [];
  if (letters === '') return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** B7:D9, or nothing where it is none. */
export function areaOf(reference: string | undefined): MergedArea[] {
  const [first, last] = (reference ?? '').split(':').map(placeOf);
  return first === undefined || last === undefined
    ? []
    : [{ top: first.row, left: first.column, bottom: last.row, right: last.column }];
}

/** The tables of a sheet, which empty rows part unless a merged cell bridges them. */
export function tablesOf(
  rows: ReadonlyMap<number, readonly MappedText[]>,
  areas: readonly MergedArea[],
): SpanningCell[][][] {
  // What is merged around nothing is as good as not merged.
  const filled = areas.slice(0, MOST_AREAS).filter(({ top, left }) => rows.get(top)?.[left] !== undefined);
  const waiting = filled.sort((a, b) => b.top - a.top);
  const order = [...rows.keys()].sort((a, b) => a - b);
  const places = new Map(order.map((row, index) => [row, index]));
  const heightOf = ({ top, bottom }: MergedArea) => {
    const from = places.get(top) ?? 0;
    let to = from + 1;
    while ((order[to] ?? Infinity) <= bottom) to += 1;
    return to - from;
  };
  const tables: SpanningCell[][][] = [];
  let open: MergedArea[] = [];
  order.forEach((row, index) => {
    open = open.filter(({ bottom }) => bottom >= row);
    if (index === 0 || (row > (order[index - 1] ?? 0) + 1 && open.length === 0)) tables.push([]);
    while ((waiting.at(-1)?.top ?? Infinity) <= row) open.push(...waiting.splice(-1));
    tables.at(-1)?.push(cellsOf(rows.get(row) ?? [], { row, areas: open, heightOf }));
  });
  return tables;
}

function cellsOf(
  texts: readonly MappedText[],
  { row, areas, heightOf }: { row: number; areas: readonly MergedArea[]; heightOf: (area: MergedArea) => number },
): SpanningCell[] {
  return Array.from({ length: texts.length }, (_, column) => column).flatMap((column): SpanningCell[] => {
    const area = areas.find(({ left, right }) => left <= column && column <= right);
    if (area === undefined) return [{ text: texts[column] ?? NOTHING, columns: 1, rows: 1 }];
    if (area.top !== row || area.left !== column) return [];
    return [{ text: texts[column] ?? NOTHING, columns: area.right - area.left + 1, rows: heightOf(area) }];
  });
}
