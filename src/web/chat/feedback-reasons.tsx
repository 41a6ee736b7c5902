import { Button, Input } from 'antd';
import { useId } from 'react';
import { giveFeedbackSchema, type GiveFeedback } from '../../feedback-schemas.js';
import { useMessages } from '../language/use-messages.js';

const REASONS = giveFeedbackSchema.shape.reason.unwrap().options;
const MOST_CHARACTERS = 2_000;

interface FeedbackReasonsProps {
  draft: GiveFeedback;
  isSending: boolean;
  onChange: (draft: GiveFeedback) => void;
  onSend: () => void;
  onCancel: () => void;
}

/** What is wrong with an answer: one of the reasons, and words of the reader's own. */
export function FeedbackReasons({ draft, isSending, onChange, onSend, onCancel }: FeedbackReasonsProps) {
  const messages = useMessages();
  // Several forms may be open at once.
  const name = useId();
  return (
    <form
      className="feedback-reasons"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <fieldset>
        <legend>{messages.rate.why}</legend>
        {REASONS.map((reason) => (
          <label key={reason}>
            <input
              type="radio"
              name={name}
              checked={draft.reason === reason}
              onChange={() => onChange({ ...draft, reason })}
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
        onChange={(event) => onChange({ ...draft, comment: event.target.value || undefined })}
      />
      <div className="answer-buttons">
        <Button size="small" type="primary" htmlType="submit" loading={isSending}>
          {messages.rate.send}
        </Button>
        <Button size="small" onClick={onCancel}>
          {messages.cancel}
        </Button>
      </div>
    </form>
  );
}
