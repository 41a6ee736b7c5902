import type { Note } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import type { AnswerPiece } from './split-marks.js';
import { MarkedText } from './marked-text.js';
import type { Marks } from './marks.js';
import { NoteData } from './note-data.js';

/** What the reader has to know about the evidence: old, in conflict, damaged. */
export function NoteList({ notes, marks }: { notes: readonly Note[]; marks: Marks }) {
  const messages = useMessages();
  return (
    <section className="notes">
      <h3 className="section-label">{messages.notesTitle}</h3>
      <ul>
        {notes.map((note, index) => (
          <li key={index}>
            <MarkedText pieces={piecesOf(note)} marks={marks} />
            <NoteData note={note} marks={marks} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function piecesOf(note: Note): AnswerPiece[] {
  const marks = (note.citations ?? []).map((n): AnswerPiece => ({ kind: 'mark', n }));
  return [{ kind: 'text', text: note.message }, ...marks];
}
