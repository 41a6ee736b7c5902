import { Fragment } from 'react';
import { useMessages } from '../language/use-messages.js';
import { CitationMark } from './citation-mark.js';
import type { ReadPiece } from './find-figures.js';
import type { Marks } from './marks.js';

/** Text whose marks and figures are buttons that open what they rest on. */
export function MarkedText({ pieces, marks }: { pieces: readonly ReadPiece[]; marks: Marks }) {
  const messages = useMessages();
  // Pieces only ever come after those before, so their place is their name.
  return pieces.map((piece, at) => {
    switch (piece.kind) {
      case 'text':
        return <Fragment key={at}>{piece.text}</Fragment>;
      case 'figure':
        return (
          <button
            key={at}
            type="button"
            className="figure"
            title={messages.openFigure}
            onClick={(event) => marks.onOpen(piece.n, event.currentTarget, piece.text)}
          >
            {piece.text}
          </button>
        );
      case 'mark':
        return <CitationMark key={at} n={piece.n} marks={marks} />;
    }
  });
}
