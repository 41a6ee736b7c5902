import { conflictRowsSchema, damagedFiguresSchema, type Citation, type Note } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { CitationMark, type OpenCitation } from './citation-mark.js';

interface NoteDataProps {
  note: Note;
  citations: readonly Citation[];
  openedN?: number;
  onOpen: OpenCitation;
}

/** What a note is about, row by row: figures that disagree, or the raw text of damaged ones; nothing for other notes. */
export function NoteData({ note, citations, openedN, onOpen }: NoteDataProps) {
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
            const citation = citations.find(({ n }) => n === row.citation);
            return (
              <tr key={row.reportId}>
                <td>{row.figure}</td>
                <td>{row.period}</td>
                <td>
                  {row.title}
                  {row.publishedOn && ` · ${messages.publishedOn(row.publishedOn)}`}
                </td>
                <td>
                  {citation && <CitationMark citation={citation} isOpen={openedN === row.citation} onOpen={onOpen} />}
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
