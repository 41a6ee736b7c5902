import type { ReportText } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { cellsOf } from './find-tables.js';
import type { Span } from './paragraph-window.js';
import { MarkedSpan, PageNumber } from './report-paragraph.js';

interface ReportTableProps {
  report: ReportText;
  /** Of which the first is the head. */
  rows: readonly Span[];
  quoted?: Span;
  figure?: Span;
}

/** A table of a report, whose text has a row a line. */
export function ReportTable({ report, rows, quoted, figure }: ReportTableProps) {
  const messages = useMessages();
  const [head, ...body] = rows;
  if (!head) return null;
  const cellOf = (cell: Span) => <MarkedSpan text={report.text} span={cell} quoted={quoted} figure={figure} />;
  return (
    <>
      <PageNumber report={report} at={head.start} />
      <div className="report-rows" tabIndex={0} role="group" aria-label={messages.tableLabel}>
        <table>
          <thead>
            <tr>
              {cellsOf(report.text, head).map((cell, at) => (
                <th key={at} scope="col">
                  {cellOf(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map((row) => (
              <tr key={row.start}>
                {cellsOf(report.text, row).map((cell, at) => (
                  <td key={at}>{cellOf(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
