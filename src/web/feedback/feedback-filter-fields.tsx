import { feedbackFilterSchema, type FeedbackFilter } from '../../feedback-schemas.js';
import { useMessages } from '../language/use-messages.js';
import { ChoiceField } from '../shell/choice-field.js';
import { DateField } from '../shell/date-field.js';

const RATINGS = feedbackFilterSchema.shape.rating.unwrap().options;
const REASONS = feedbackFilterSchema.shape.reason.unwrap().options;

interface FeedbackFilterFieldsProps {
  filter: FeedbackFilter;
  onConfine: (filter: FeedbackFilter) => void;
}

/** Chooses which feedback is listed. Changes count at once. */
export function FeedbackFilterFields({ filter, onConfine }: FeedbackFilterFieldsProps) {
  const messages = useMessages();
  const words = messages.feedback;
  return (
    <form className="feedback-filter" aria-label={words.filter} onSubmit={(event) => event.preventDefault()}>
      <ChoiceField
        label={words.rating}
        value={filter.rating}
        none={words.any}
        choices={RATINGS.map((rating) => ({ value: rating, label: messages.rate[rating] }))}
        onChange={(rating) => onConfine({ ...filter, rating })}
      />
      <ChoiceField
        label={words.reason}
        value={filter.reason}
        none={words.any}
        choices={REASONS.map((reason) => ({ value: reason, label: messages.rate.reasons[reason] }))}
        onChange={(reason) => onConfine({ ...filter, reason })}
      />
      <DateField label={words.from} value={filter.from} onChange={(from) => onConfine({ ...filter, from })} />
      <DateField label={words.to} value={filter.to} onChange={(to) => onConfine({ ...filter, to })} />
    </form>
  );
}
