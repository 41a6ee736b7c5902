import type { Citation, Note } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import type { AnswerPiece } from '../text/split-marks.js';
import type { OpenCitation } from './citation-mark.js';
import { MarkedText } from './marked-text.js';
import { NoteData } from './note-data.js';

interface NoteListProps {
  notes: readonly Note[];
  citations: readonly Citation[];
  openedN?: number;
  onOpen: OpenCitation;
}

/** What the reader has to know about the evidence: old, in conflict, damaged. */
export function NoteList({ notes, ...marks }: NoteListProps) {
  const messages = useMessages();
  return (
    <section className="notes">
      <h3 className="section-label">{messages.notesTitle}</h3>
      <ul>
        {notes.map((note, index) => (
          <li key={index}>
            <MarkedText pieces={piecesOf(note)} {...marks} />
            <NoteData note={note} {...marks} />
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
