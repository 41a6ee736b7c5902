import { useId } from 'react';
import type { Answer } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import type { Marks } from './marks.js';
import { asShown } from '../../quoted-list.js';
import { ModeTag } from './mode-tag.js';
import { SourceLine } from './source-line.js';

interface SourceListProps {
  mode?: Answer['mode'];
  model?: string;
  marks: Marks;
}

/** The cited sources under an answer, as cards that open the evidence. */
export function SourceList({ mode, model, marks }: SourceListProps) {
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
        {[...marks.citations]
          .sort((a, b) => a.n - b.n)
          .map((citation) => (
            <li key={citation.n}>
              <button
                type="button"
                className="source-card"
                aria-expanded={marks.openedN === citation.n}
                onClick={(event) => marks.onOpen(citation.n, event.currentTarget)}
              >
                <span className="source-number">[{citation.n}]</span>
                <span className="source-title">{citation.title}</span>
                <SourceLine citation={citation} />
                {citation.source === 'changed' && <span className="source-state">{messages.sourceState.changed}</span>}
                {citation.source === 'gone' && <span className="source-state">{messages.sourceState.gone}</span>}
                <q className="source-quote">{asShown(citation.quote)}</q>
              </button>
            </li>
          ))}
      </ol>
    </section>
  );
}
