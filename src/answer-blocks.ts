/** How an answer's text is set, on the page and where it is taken along. */
import { asOneLine, cellsIn, listIn, type QuotedList } from './quoted-list.js';
import type { Citation, Statement, TableCell } from './schemas.js';

/** A row of a table as a statement reads it. */
export interface ReadRow {
  cells: readonly TableCell[];
  citations: readonly number[];
}

type AnswerBlock =
  | { kind: 'text'; text: string }
  | { kind: 'list'; list: QuotedList; citations: readonly number[] }
  | { kind: 'rows'; rows: readonly ReadRow[] };

/**
 * An answer's text as paragraphs, lists and tables: a statement that quotes a list has its lines again, and neighbouring
 * ones that read rows of the same columns make a table. While the answer still comes, and where a statement is not found
 * in it, it is one paragraph.
 * @param options.citations the answer's; without them no statement is taken for a list
 */
export function toBlocks(
  text: string,
  { statements = [], citations = [] }: { statements?: readonly Statement[]; citations?: readonly Citation[] } = {},
): AnswerBlock[] {
  const blocks: AnswerBlock[] = [];
  const addText = (added: string) => {
    const trimmed = added.replace(/^\n+|\n+$/gu, '');
    if (trimmed !== '') blocks.push({ kind: 'text', text: trimmed });
  };
  let from = 0;
  let table: { columns: string; rows: ReadRow[] } | undefined;
  for (const statement of statements) {
    const { rows, list } = shapeOf(statement, citations);
    if (!rows && !list) continue;
    const shown = statement.text + statement.citations.map((n) => `[${n}]`).join('');
    const start = text.indexOf(shown, from);
    if (start < 0) continue;
    const isApart = text.slice(from, start).trim() !== '';
    addText(text.slice(from, start));
    from = start + shown.length;
    if (list) {
      table = undefined;
      blocks.push({ kind: 'list', list, citations: statement.citations });
    } else if (rows) {
      const columns = JSON.stringify(rows[0]?.map(({ column }) => column));
      if (isApart || table?.columns !== columns) {
        table = { columns, rows: [] };
        blocks.push({ kind: 'rows', rows: table.rows });
      }
      table.rows.push(...rows.map((cells) => ({ cells, citations: statement.citations })));
    }
  }
  addText(text.slice(from));
  return blocks;
}

/** The rows that a statement reads, or the list or the rows without a head that it quotes. */
function shapeOf(
  { text, rows, citations: cited }: Statement,
  citations: readonly Citation[],
): { rows?: readonly (readonly TableCell[])[]; list?: QuotedList } {
  if (rows && rows.length > 0) return { rows };
  const quote = citations.find(({ n }) => n === cited[0])?.quote;
  if (quote === undefined || cited.length > 1 || asOneLine(quote) !== text) return {};
  const read = cellsIn(quote)?.map((cells) => cells.map((value) => ({ column: '', value })));
  return { rows: read, list: read ? undefined : listIn(quote) };
}
