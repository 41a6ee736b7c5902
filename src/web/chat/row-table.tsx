import type { ReadRow } from '../../answer-blocks.js';
import { findFigures } from './find-figures.js';
import { MarkedText } from './marked-text.js';
import { useMessages } from '../language/use-messages.js';
import type { Marks } from './marks.js';

/** Rows that an answer reads out of a report's table, each with the marks of its row and head. */
export function RowTable({ rows, marks }: { rows: readonly ReadRow[]; marks: Marks }) {
  const messages = useMessages();
  return (
    <div className="answer-rows" tabIndex={0} role="group" aria-label={messages.tableLabel}>
      <table>
        <thead>
          <tr>
            {rows[0]?.cells.map(({ column }, at) => (
              <th key={at} scope="col">
                {column}
              </th>
            ))}
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, citations }, row) => (
            <tr key={row}>
              {cells.map(({ value }, at) => (
                <td key={at}>
                  <MarkedText pieces={figuresOf(value, citations, marks)} marks={marks} />
                </td>
              ))}
              <td>
                <MarkedText pieces={citations.map((n) => ({ kind: 'mark', n }))} marks={marks} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A cell's text, its figures found as if the row's marks followed it. */
function figuresOf(value: string, citations: readonly number[], marks: Marks) {
  const followed = [{ kind: 'text' as const, text: value }, ...citations.map((n) => ({ kind: 'mark' as const, n }))];
  return findFigures(followed, marks.citations).filter(({ kind }) => kind !== 'mark');
}
