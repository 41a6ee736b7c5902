import { conflictRowsSchema, damagedFiguresSchema, type Note } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { CitationMark } from './citation-mark.js';
import type { Marks } from './marks.js';
import { SourceLine } from './source-line.js';

/** What a note is about, row by row: figures that disagree, or the raw text of damaged ones; nothing for other notes. */
export function NoteData({ note, marks }: { note: Note; marks: Marks }) {
  const messages = useMessages();
  const { figure, period, report, source } = messages.conflictColumns;
  const conflict = note.code === 'conflicting_figures' ? conflictRowsSchema.safeParse(note.data).data : undefined;
  if (conflict) {
    return (
      <table className="note-rows">
        <thead>
          <tr>
            {[figure, period, report, source].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {conflict.map((row) => {
            const citation = marks.citations.find(({ n }) => n === row.citation);
            return (
              <tr key={row.reportId}>
                <td>{row.figure}</td>
                <td>{row.period}</td>
                <td>
                  {row.title} {citation && <SourceLine citation={citation} />}
                </td>
                <td>
                  <CitationMark n={row.citation} marks={marks} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    );
  }
  const damaged = note.code === 'damaged_source' ? damagedFiguresSchema.safeParse(note.data).data : undefined;
  return damaged?.map((row) => (
    <p key={`${row.citation} ${row.rawStart}`} className="note-raw">
      {messages.rawText(row.figure)}
      <q>{row.raw}</q>
    </p>
  ));
}
