import { useId } from 'react';
import type { Citation } from '../../schemas.js';
import { AnswerView } from '../chat/answer-view.js';
import type { Marks } from '../chat/marks.js';
import { SourceLine } from '../chat/source-line.js';
import { useMessages } from '../language/use-messages.js';
import { citationsOf, type Exchange } from '../state/chat-state.js';

interface PrintedExchangeProps {
  exchange: Exchange;
  /** ISO. */
  askedAt?: string;
}

/** A question and its answer with all that proves it, whole, since paper opens nothing. */
export function PrintedExchange({ exchange, askedAt }: PrintedExchangeProps) {
  const messages = useMessages();
  const id = useId();
  const { question, answer, understoodAs } = exchange;
  const citations = [...citationsOf(exchange)].sort((a, b) => a.n - b.n);
  const sourceId = (n: number) => `${id}-source-${n}`;
  const marks: Marks = { citations, onOpen: (n) => document.getElementById(sourceId(n))?.focus() };
  return (
    <article className="printed-exchange" aria-labelledby={id}>
      <h2 id={id}>{question}</h2>
      {askedAt !== undefined && (
        <p className="printed-line">
          {messages.printed.askedAt(new Date(askedAt).toLocaleString(messages.languageTag))}
        </p>
      )}
      {understoodAs !== undefined && <p className="printed-line">{messages.understoodAs(understoodAs)}</p>}
      <AnswerView exchange={exchange} marks={marks} />
      {answer === undefined && exchange.text !== '' && <p className="broken-off">{messages.brokenOff}</p>}
      {citations.length > 0 && (
        <section>
          <h3 className="section-label">{messages.sourcesTitle}</h3>
          <ol className="printed-sources">
            {citations.map((citation) => (
              <li key={citation.n} id={sourceId(citation.n)} tabIndex={-1}>
                <PrintedSource citation={citation} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {answer && (
        <p className="printed-line">
          {answer.model === undefined ? messages.mode[answer.mode] : messages.writtenBy(answer.model)} ·{' '}
          {messages.asOf(answer.asOf)} · {messages.status.libraryVersion} {answer.libraryVersion}
        </p>
      )}
    </article>
  );
}

function PrintedSource({ citation }: { citation: Citation }) {
  const messages = useMessages();
  const { n, title, source, note, quote } = citation;
  return (
    <>
      <p>
        [{n}] <strong>{title}</strong> <SourceLine citation={citation} />
        {(source === 'changed' || source === 'gone') && ` · ${messages.sourceState[source]}`}
      </p>
      <q className="source-quote">{quote}</q>
      {note !== undefined && <p className="printed-line">{messages.sourceNote(note)}</p>}
    </>
  );
}
