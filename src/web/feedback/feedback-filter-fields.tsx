import { feedbackFilterSchema, type FeedbackFilter } from '../../feedback-schemas.js';
import { useMessages } from '../language/use-messages.js';
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
      <Choice
        label={words.rating}
        value={filter.rating}
        options={RATINGS}
        nameOf={(rating) => messages.rate[rating]}
        onChange={(rating) => onConfine({ ...filter, rating })}
      />
      <Choice
        label={words.reason}
        value={filter.reason}
        options={REASONS}
        nameOf={(reason) => messages.rate.reasons[reason]}
        onChange={(reason) => onConfine({ ...filter, reason })}
      />
      <DateField label={words.from} value={filter.from} onChange={(from) => onConfine({ ...filter, from })} />
      <DateField label={words.to} value={filter.to} onChange={(to) => onConfine({ ...filter, to })} />
    </form>
  );
}

interface ChoiceProps<Option> {
  label: string;
  value: Option | undefined;
  options: readonly Option[];
  nameOf: (option: Option) => string;
  onChange: (option: Option | undefined) => void;
}

/** One of some options, or any. */
function Choice<Option extends string>({ label, value, options, nameOf, onChange }: ChoiceProps<Option>) {
  const messages = useMessages();
  return (
    <label>
      {label}
      <select
        className="date-field"
        value={value ?? ''}
        onChange={(event) => onChange(options.find((option) => option === event.target.value))}
      >
        <option value="">{messages.feedback.any}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
