import { textOf, type Line } from './line.js';
import type { Table } from './find-tables.js';

/** A line that names the table below it, or the unit of its figures. */
const CAPTION =
  /^(?:附?表|图表|Table|Exhibit)\s*[\d一二三四五六七八九十]|[（(]?(?:单位|币种)[:：]|^\(?(?:in|unit)s?\b.*\)?$/iu;
const MAX_CAPTION = 80;

/** A table's caption: the lines above it that name it, and the names of its columns. */
export function captionOf(table: Table, above: readonly Line[]): { caption?: string } {
  const named = above.map(textOf).filter((text) => text.length <= MAX_CAPTION && CAPTION.test(text));
  const head = (table.rows[0] ?? []).map((cell) => cell.map(textOf).join(''));
  const caption = [...named, ...head].filter((text) => text !== '').join(' ');
  return caption === '' ? {} : { caption };
}
