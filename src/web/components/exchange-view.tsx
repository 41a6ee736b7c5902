import { useEffect, useId, useRef } from 'react';
import { useMessages } from '../language/use-messages.js';
import { citationsOf, type Exchange } from '../state/chat-state.js';
import { AnswerView } from './answer-view.js';
import type { OpenCitation } from './citation-mark.js';
import { ProblemNotice } from './problem-notice.js';
import { SourceList } from './source-list.js';

interface ExchangeViewProps {
  exchange: Exchange;
  /** The citation of this exchange whose evidence is open. */
  openedN?: number;
  onOpen: OpenCitation;
  onRetry: () => void;
}

/** One question as the title of a note, its answer as the body, its sources underneath. */
export function ExchangeView({ exchange, openedN, onOpen, onRetry }: ExchangeViewProps) {
  const messages = useMessages();
  const titleId = useId();
  const article = useRef<HTMLElement>(null);
  const isRunning = exchange.phase === 'running';
  const citations = citationsOf(exchange);

  // A new question goes to the top, so that its answer is read from its first word while the rest still comes.
  useEffect(() => {
    // In a block: newer browsers return a promise here, which React would take for a clean-up.
    article.current?.scrollIntoView({ block: 'start' });
  }, []);

  return (
    <article className="exchange" ref={article} aria-labelledby={titleId}>
      <h2 className="exchange-question" id={titleId}>
        {exchange.question}
      </h2>
      {exchange.understoodAs && <p className="understood-as">{messages.understoodAs(exchange.understoodAs)}</p>}
      <div aria-live="polite" aria-busy={isRunning} aria-label={messages.answerLabel} role="group">
        <AnswerView exchange={exchange} openedN={openedN} onOpen={onOpen} />
      </div>
      {isRunning && (
        <p className="progress" role="status">
          {messages.stage[exchange.progress.stage]}
          {exchange.progress.detail && ` ${exchange.progress.detail}`}
        </p>
      )}
      {exchange.phase === 'stopped' && <p className="notice">{messages.stopped}</p>}
      {exchange.problem && <ProblemNotice problem={exchange.problem} onRetry={onRetry} />}
      {citations.length > 0 && (
        <SourceList
          citations={citations}
          mode={exchange.mode}
          model={exchange.answer?.model}
          openedN={openedN}
          onOpen={onOpen}
        />
      )}
    </article>
  );
}
