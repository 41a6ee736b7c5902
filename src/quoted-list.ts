/** An item of a list, with the number that it carries; a bullet is not part of it. */
export interface ListItem {
  number: string;
  text: string;
}

/** A list as a report has it: what leads to it, and its items. */
export interface QuotedList {
  lead: string;
  items: readonly ListItem[];
}

const BULLET = /^[-•●▪]\s+/u;
const NUMBER =
  /^(?:\d{1,2}(?:[、)）]|\.(?!\d))|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,3}、)/u;
const CELL_SEPARATOR = ' | ';

/** The list that a quotation of several lines holds; undefined where it is none. */
export function listIn(quote: string): QuotedList | undefined {
  const lines = linesOf(quote);
  const lead: string[] = [];
  const items: ListItem[] = [];
  for (const line of lines) {
    const item = itemIn(line);
    const last = items.at(-1);
    if (item) items.push(item);
    else if (last) items[items.length - 1] = { ...last, text: `${last.text} ${line}` };
    else lead.push(line);
  }
  return lines.length > 1 && items.length > 0 ? { lead: lead.join(' '), items } : undefined;
}

/** The cells of each line of a quotation that is rows of a table; undefined where it is none. */
export function cellsIn(quote: string): string[][] | undefined {
  const rows = linesOf(quote).map((line) => line.split(CELL_SEPARATOR).map((cell) => cell.trim()));
  const [first] = rows;
  return first && first.length > 1 && rows.every(({ length }) => length === first.length) ? rows : undefined;
}

/** A quotation as an answer gives it: on one line. */
export function asOneLine(quote: string): string {
  return linesOf(quote.replace(BULLET, '')).join(' ');
}

/** A quotation as it is shown by itself: line by line, and a single item of a list without its bullet. */
export function asShown(quote: string): string {
  const lines = linesOf(quote);
  return lines.length > 1 ? lines.join('\n') : asOneLine(quote);
}

function itemIn(line: string): ListItem | undefined {
  if (BULLET.test(line)) return { number: '', text: line.replace(BULLET, '') };
  const [number] = NUMBER.exec(line) ?? [];
  return number === undefined ? undefined : { number, text: line.slice(number.length).trim() };
}

function linesOf(quote: string): string[] {
  return quote
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
