import { memo, use, useEffect, useId, useRef, useState } from 'react';
import type { Problem } from '../client/problem.js';
import { useMessages } from '../language/use-messages.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { citationsOf, type Exchange, type OpenedCitation } from '../state/chat-state.js';
import { AnswerTools } from './answer-tools.js';
import { AnswerView } from './answer-view.js';
import { FilterLine } from './filter-line.js';
import { FollowUps } from './follow-ups.js';
import type { ExchangeActions } from './exchange-actions.js';
import { NextSteps } from './next-steps.js';
import { RunningContext } from './running-context.js';
import { SentenceProofs } from './sentence-proofs.js';
import { SourceList } from './source-list.js';
import type { Marks } from './marks.js';

interface ExchangeViewProps {
  exchange: Exchange;
  isLast: boolean;
  /** What is open, if it is of this exchange. */
  opened?: OpenedCitation;
  actions: ExchangeActions;
}

/** One question as the title of a note, its answer as the body, its sources underneath. */
export const ExchangeView = memo(function ExchangeView({ exchange, isLast, opened, actions }: ExchangeViewProps) {
  const messages = useMessages();
  const titleId = useId();
  const { id, question, phase, answer, filter } = exchange;
  const isRunning = phase === 'running';
  const citations = citationsOf(exchange);
  const marks: Marks = {
    citations,
    openedN: opened?.n,
    onOpen: (n, from, figure) => actions.open({ exchangeId: id, n, from, figure }),
  };
  const isRefusal = answer !== undefined && answer.status !== 'answered';

  // A new question goes to the top, so that its answer is read from its first word while the rest still comes: once it
  // is drawn, when there is room under it.
  const article = useRef<HTMLElement>(null);
  const [isNew] = useState(isRunning && exchange.text === '');
  useEffect(() => {
    if (isNew) article.current?.scrollIntoView({ block: 'start' });
  }, [isNew]);

  return (
    <article ref={article} className={isLast ? 'exchange exchange-last' : 'exchange'} aria-labelledby={titleId}>
      <h2 className="exchange-question" id={titleId}>
        {question}
      </h2>
      {filter && <FilterLine filter={filter} />}
      {exchange.understoodAs && <p className="understood-as">{messages.understoodAs(exchange.understoodAs)}</p>}
      <div aria-label={messages.answerLabel} role="group">
        <AnswerView exchange={exchange} marks={marks} />
      </div>
      {isRunning && (
        <p className="progress">
          {messages.stage[exchange.progress.stage]}
          {exchange.progress.detail && ` ${exchange.progress.detail}`}
        </p>
      )}
      {(phase === 'stopped' || phase === 'failed') && exchange.text !== '' && (
        <p className="broken-off">{messages.brokenOff}</p>
      )}
      {phase === 'stopped' && <p className="notice">{messages.stopped}</p>}
      {exchange.problem && <FailedNotice problem={exchange.problem} onRetry={() => actions.askAgain(id)} />}
      {isRefusal && <NextSteps exchange={exchange} actions={actions} />}
      {citations.length > 0 && <SourceList mode={exchange.mode} model={answer?.model} marks={marks} />}
      {answer && answer.statements.length > 0 && <SentenceProofs statements={answer.statements} marks={marks} />}
      {answer && <AnswerTools exchange={exchange} answer={answer} actions={actions} />}
      {answer && isLast && <FollowUps question={question} answer={answer} onAsk={actions.ask} />}
    </article>
  );
});

function FailedNotice(props: { problem: Problem; onRetry: () => void }) {
  return <ProblemNotice {...props} isBusy={use(RunningContext)} />;
}
