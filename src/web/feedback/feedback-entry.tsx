import { DislikeOutlined, LikeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { FeedbackItem } from '../../feedback-schemas.js';
import { AnswerView } from '../chat/answer-view.js';
import type { Marks, OpenCitation } from '../chat/marks.js';
import { SourceList } from '../chat/source-list.js';
import { useMessages } from '../language/use-messages.js';
import { pathOfConversation } from '../shell/paths.js';
import { asExchange } from '../state/chat-reducer.js';
import type { OpenedCitation } from '../state/chat-state.js';
import { EvaluationQuestion } from './evaluation-question.js';

interface FeedbackEntryProps {
  item: FeedbackItem;
  takesFocus: boolean;
  opened?: OpenedCitation;
  onOpen: OpenCitation;
}

/** What a reader thinks of an answer, and on request the answer as it was given. */
export function FeedbackEntry({ item, takesFocus, opened, onOpen }: FeedbackEntryProps) {
  const messages = useMessages();
  const titleId = useId();
  const entry = useRef<HTMLElement>(null);
  const [showsAnswer, setShowsAnswer] = useState(false);
  const { rating, reason, comment, question, history = [], updatedAt, answer } = item;
  const before = history.filter(({ role }) => role === 'user').map(({ content }) => content);

  useEffect(() => {
    if (takesFocus) entry.current?.focus();
  }, [takesFocus]);

  return (
    <li>
      <article className="feedback-entry" ref={entry} tabIndex={-1} aria-labelledby={titleId}>
        <h2 className="feedback-question" id={titleId}>
          {question}
        </h2>
        <p className="feedback-line">
          {rating === 'up' ? <LikeOutlined aria-hidden /> : <DislikeOutlined aria-hidden />} {messages.rate[rating]}
          {reason && ` · ${messages.rate.reasons[reason]}`} ·{' '}
          <time dateTime={updatedAt}>{new Date(updatedAt).toLocaleString(messages.languageTag)}</time>
        </p>
        {comment !== undefined && <blockquote className="feedback-comment">{comment}</blockquote>}
        {before.length > 0 && <p className="feedback-line">{messages.feedback.before(before)}</p>}
        <div className="answer-buttons">
          <Button size="small" aria-expanded={showsAnswer} onClick={() => setShowsAnswer(!showsAnswer)}>
            {showsAnswer ? messages.feedback.hideAnswer : messages.feedback.showAnswer}
          </Button>
          {answer.conversationId !== undefined && (
            <Link href={pathOfConversation(answer.conversationId)} className="feedback-link">
              {messages.feedback.conversation}
            </Link>
          )}
        </div>
        {showsAnswer && <AnswerAsGiven item={item} opened={opened} onOpen={onOpen} />}
        <EvaluationQuestion feedbackId={item.id} />
      </article>
    </li>
  );
}

function AnswerAsGiven({ item, opened, onOpen }: Omit<FeedbackEntryProps, 'takesFocus'>) {
  const messages = useMessages();
  const { answer } = item;
  const marks: Marks = { citations: answer.citations, openedN: opened?.n, onOpen };
  return (
    <div className="feedback-answer">
      {answer.understoodAs !== undefined && (
        <p className="understood-as">{messages.understoodAs(answer.understoodAs)}</p>
      )}
      <AnswerView exchange={asExchange(item)} marks={marks} />
      {answer.citations.length > 0 && <SourceList mode={answer.mode} model={answer.model} marks={marks} />}
      <p className="feedback-line">
        {messages.asOf(answer.asOf)} · {messages.status.libraryVersion} {answer.libraryVersion}
      </p>
    </div>
  );
}
