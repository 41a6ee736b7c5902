import { Fragment } from 'react';
import type { Citation } from '../../schemas.js';
import type { AnswerPiece } from '../text/split-marks.js';
import { CitationMark, type OpenCitation } from './citation-mark.js';

interface MarkedTextProps {
  pieces: readonly AnswerPiece[];
  citations: readonly Citation[];
  openedN?: number;
  onOpen: OpenCitation;
}

/** Text with its marks as buttons. */
export function MarkedText({ pieces, citations, openedN, onOpen }: MarkedTextProps) {
  return pieces.map((piece, index) => {
    // Pieces only ever come after those before, so their place is their name.
    if (piece.kind === 'text') return <Fragment key={index}>{piece.text}</Fragment>;
    const citation = citations.find(({ n }) => n === piece.n);
    return citation && <CitationMark key={index} citation={citation} isOpen={openedN === piece.n} onOpen={onOpen} />;
  });
}
