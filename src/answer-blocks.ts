/** How an answer's text is set, on the page and where it is taken along. */
import type { Statement, TableCell } from './schemas.js';

/** A row of a table as a statement reads it. */
export interface ReadRow {
  cells: readonly TableCell[];
  citations: readonly number[];
}

type AnswerBlock = { kind: 'text'; text: string } | { kind: 'rows'; rows: readonly ReadRow[] };

/**
 * An answer's text as paragraphs and tables: neighbouring statements that read rows of the same columns make a table.
 * While the answer still comes, and where a statement is not found in it, it is one paragraph.
 */
export function toBlocks(text: string, statements: readonly Statement[] = []): AnswerBlock[] {
  const blocks: AnswerBlock[] = [];
  const addText = (added: string) => {
    const trimmed = added.replace(/^\n+|\n+$/gu, '');
    if (trimmed !== '') blocks.push({ kind: 'text', text: trimmed });
  };
  let from = 0;
  let rows: { columns: string; rows: ReadRow[] } | undefined;
  for (const { text: sentence, rows: read, citations } of statements) {
    const [first] = read ?? [];
    if (!read || !first) continue;
    const shown = sentence + citations.map((n) => `[${n}]`).join('');
    const start = text.indexOf(shown, from);
    if (start < 0) continue;
    const columns = JSON.stringify(first.map(({ column }) => column));
    if (text.slice(from, start).trim() !== '' || rows?.columns !== columns) {
      addText(text.slice(from, start));
      rows = { columns, rows: [] };
      blocks.push({ kind: 'rows', rows: rows.rows });
    }
    rows.rows.push(...read.map((cells) => ({ cells, citations })));
    from = start + shown.length;
  }
  addText(text.slice(from));
  return blocks;
}
