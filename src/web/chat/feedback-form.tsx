import { DislikeFilled, DislikeOutlined, LikeFilled, LikeOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { giveFeedbackSchema, type Feedback, type GiveFeedback } from '../../feedback-schemas.js';
import { useMessages } from '../language/use-messages.js';
import { problemOf, type Problem } from '../client/problem.js';
import { ProblemNotice } from '../shell/problem-notice.js';

const REASONS = giveFeedbackSchema.shape.reason.unwrap().options;
const MOST_CHARACTERS = 2_000;

interface FeedbackFormProps {
  /** What the reader said before. */
  feedback?: Feedback;
  onRate: (given: GiveFeedback) => Promise<void>;
}

/** Whether an answer helped; when it did not, why, in the reader's words too. */
export function FeedbackForm({ feedback, onRate }: FeedbackFormProps) {
  const messages = useMessages();
  const [draft, setDraft] = useState<GiveFeedback>();
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const rating = draft?.rating ?? feedback?.rating;
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = draft?.rating === 'down';
  const wasOpen = useRef(false);

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
        setProblem(undefined);
        setDraft(undefined);
      },
      (thrown: unknown) => {
        setSending(false);
        // What was chosen and typed stays, so that it can be sent again.
        setDraft(given);
        setProblem(problemOf(thrown));
      },
    );
  };

  return (
    <div className="feedback-form">
      <div className="answer-buttons">
        <Button
          type="text"
          size="small"
          icon={rating === 'up' ? <LikeFilled /> : <LikeOutlined />}
          aria-label={messages.rate.up}
          aria-pressed={rating === 'up'}
          title={messages.rate.up}
          onClick={() => send({ rating: 'up' })}
        />
        <Button
          type="text"
          size="small"
          icon={rating === 'down' ? <DislikeFilled /> : <DislikeOutlined />}
          aria-label={messages.rate.down}
          aria-pressed={rating === 'down'}
          title={messages.rate.down}
          ref={opener}
          aria-expanded={isOpen}
          onClick={() => setDraft({ rating: 'down', reason: feedback?.reason, comment: feedback?.comment })}
        />
        <span role="status" className="answer-done">
          {feedback && !draft && messages.rate.thanks}
        </span>
      </div>
      {isOpen && (
        <form
          className="feedback-reasons"
          onSubmit={(event) => {
            event.preventDefault();
            send(draft);
          }}
        >
          <fieldset>
            <legend>{messages.rate.why}</legend>
            {REASONS.map((reason) => (
              <label key={reason}>
                <input
                  type="radio"
                  name="reason"
                  checked={draft.reason === reason}
                  onChange={() => setDraft({ ...draft, reason })}
                />{' '}
                {messages.rate.reasons[reason]}
              </label>
            ))}
          </fieldset>
          <Input.TextArea
            value={draft.comment ?? ''}
            maxLength={MOST_CHARACTERS}
            autoSize={{ minRows: 2, maxRows: 6 }}
            aria-label={messages.rate.comment}
            placeholder={messages.rate.comment}
            onChange={(event) => setDraft({ ...draft, comment: event.target.value || undefined })}
          />
          <div className="answer-buttons">
            <Button size="small" type="primary" htmlType="submit" loading={isSending}>
              {messages.rate.send}
            </Button>
            <Button size="small" onClick={() => setDraft(undefined)}>
              {messages.cancel}
            </Button>
          </div>
        </form>
      )}
      {problem && draft && <ProblemNotice problem={problem} onRetry={() => send(draft)} />}
    </div>
  );
}
