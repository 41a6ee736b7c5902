import { DislikeFilled, DislikeOutlined, LikeFilled, LikeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Feedback, GiveFeedback } from '../../feedback-schemas.js';
import { useMessages } from '../language/use-messages.js';
import { problemOf, type Problem } from '../client/problem.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { FeedbackReasons } from './feedback-reasons.js';
import { useFeedbackDraft } from './use-feedback-draft.js';

interface FeedbackFormProps {
  answerId: string;
  /** What the reader said before. */
  feedback?: Feedback;
  onRate: (given: GiveFeedback) => Promise<void>;
}

/** Whether an answer helped; when it did not, why, in the reader's words too. */
export function FeedbackForm({ answerId, feedback, onRate }: FeedbackFormProps) {
  const messages = useMessages();
  /** The form is open while it says `down`; with `up` it holds what was typed before. */
  const [draft, setDraft] = useFeedbackDraft(answerId);
  const [failed, setFailed] = useState<{ given: GiveFeedback; problem: Problem }>();
  const [isSending, setSending] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = draft?.rating === 'down';
  const wasOpen = useRef(isOpen);

  // What closed the form is gone with it.
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const send = (given: GiveFeedback) => {
    if (isSending) return;
    setSending(true);
    onRate(given).then(
      () => {
        setSending(false);
        setFailed(undefined);
        // What is typed about a fault is not part of praise, and is there when the form is opened again.
        setDraft(given.rating === 'up' && draft ? { ...draft, rating: 'up' } : undefined);
      },
      (thrown: unknown) => {
        setSending(false);
        setFailed({ given, problem: problemOf(thrown) });
      },
    );
  };
  const cancel = () => {
    setFailed(undefined);
    setDraft(undefined);
  };

  return (
    <div className="feedback-form">
      <div className="answer-buttons">
        <Button
          type="text"
          size="small"
          icon={feedback?.rating === 'up' ? <LikeFilled /> : <LikeOutlined />}
          aria-label={messages.rate.up}
          aria-pressed={feedback?.rating === 'up'}
          title={messages.rate.up}
          onClick={() => send({ rating: 'up' })}
        />
        <Button
          type="text"
          size="small"
          icon={feedback?.rating === 'down' ? <DislikeFilled /> : <DislikeOutlined />}
          aria-label={messages.rate.down}
          aria-pressed={feedback?.rating === 'down'}
          title={messages.rate.down}
          ref={opener}
          aria-expanded={isOpen}
          onClick={() => setDraft({ reason: feedback?.reason, comment: feedback?.comment, ...draft, rating: 'down' })}
        />
        <span role="status" className="answer-done">
          {feedback && !isOpen && messages.rate.thanks}
        </span>
      </div>
      {isOpen && (
        <FeedbackReasons
          draft={draft}
          isSending={isSending}
          onChange={setDraft}
          onSend={() => send(draft)}
          onCancel={cancel}
        />
      )}
      {failed && <ProblemNotice problem={failed.problem} onRetry={() => send(failed.given)} />}
    </div>
  );
}
