interface ChoiceFieldProps<Value extends string> {
  label: string;
  value: Value | undefined;
  choices: readonly { value: Value; label: string }[];
  /** What no choice is called; without it there is always one. */
  none?: string;
  onChange: (value: Value | undefined) => void;
}

/** The browser's own list of choices, which every keyboard and screen reader knows. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, choices, none, onChange } = props;
  return (
    <label className="choice-field">
      {label}
      <select
        className="date-field"
        value={value ?? ''}
        onChange={({ target }) => onChange(choices.find((choice) => choice.value === target.value)?.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
