import { useId } from 'react';
import type { Answer, Citation } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import type { OpenCitation } from './citation-mark.js';
import { ModeTag } from './mode-tag.js';
import { SourceLine } from './source-line.js';

interface SourceListProps {
  citations: readonly Citation[];
  mode?: Answer['mode'];
  model?: string;
  openedN?: number;
  onOpen: OpenCitation;
}

/** The cited sources under an answer, as cards that open the evidence. */
export function SourceList({ citations, mode, model, openedN, onOpen }: SourceListProps) {
  const messages = useMessages();
  const labelId = useId();
  return (
    <section className="sources">
      <div className="sources-head">
        <h3 className="section-label" id={labelId}>
          {messages.sourcesTitle}
        </h3>
        {mode && <ModeTag mode={mode} model={model} />}
      </div>
      <ol className="source-cards" aria-labelledby={labelId}>
        {[...citations]
          .sort((a, b) => a.n - b.n)
          .map((citation) => (
            <li key={citation.n}>
              <button
                type="button"
                className="source-card"
                aria-expanded={openedN === citation.n}
                onClick={(event) => onOpen(citation.n, event.currentTarget)}
              >
                <span className="source-number">[{citation.n}]</span>
                <span className="source-title">{citation.title}</span>
                <SourceLine citation={citation} />
                <q className="source-quote">{citation.quote}</q>
              </button>
            </li>
          ))}
      </ol>
    </section>
  );
}
