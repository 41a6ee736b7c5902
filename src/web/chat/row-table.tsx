import type { ReadRow } from '../../answer-blocks.js';
import { figuresWithin } from './find-figures.js';
import { MarkedText } from './marked-text.js';
import { useMessages } from '../language/use-messages.js';
import type { Marks } from './marks.js';

/** Rows that an answer reads out of a report's table, each with the marks of its row and head. */
export function RowTable({ rows, marks }: { rows: readonly ReadRow[]; marks: Marks }) {
  const messages = useMessages();
  const hasHead = rows.some(({ cells }) => cells.some(({ column }) => column !== ''));
  return (
    <div className="answer-rows" tabIndex={0} role="group" aria-label={messages.tableLabel}>
      <table>
        {hasHead && (
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
        )}
        <tbody>
          {rows.map(({ cells, citations }, row) => (
            <tr key={row}>
              {cells.map(({ value }, at) => (
                <td key={at}>
                  <MarkedText
                    pieces={figuresWithin(value, { cited: citations, citations: marks.citations })}
                    marks={marks}
                  />
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
