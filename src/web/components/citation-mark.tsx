import type { Citation } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';

/** Opens the evidence of citation `n`; `from` is the button pressed, where the focus returns to. */
export type OpenCitation = (n: number, from: HTMLElement) => void;

interface CitationMarkProps {
  citation: Citation;
  isOpen: boolean;
  onOpen: OpenCitation;
}

/** The mark [n] behind a sentence, which opens its evidence. */
export function CitationMark({ citation, isOpen, onOpen }: CitationMarkProps) {
  const messages = useMessages();
  return (
    <button
      type="button"
      className="citation-mark"
      aria-label={messages.markLabel(citation.n, citation.title)}
      aria-expanded={isOpen}
      title={citation.title}
      onClick={(event) => onOpen(citation.n, event.currentTarget)}
    >
      [{citation.n}]
    </button>
  );
}
