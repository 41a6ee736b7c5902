interface DateFieldProps {
  label: string;
  value?: string;
  onChange: (date: string | undefined) => void;
}

/** The browser's own field, which every reader's calendar and screen reader knows. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  return (
    <label>
      {label}
      <input
        type="date"
        className="date-field"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    </label>
  );
}
