import { useMessages } from '../language/use-messages.js';

interface TagsFieldProps {
  /** A line of tags, with commas between them. */
  tags: string;
  onChange: (tags: string) => void;
}

/** Names the tags of the files that are uploaded next. */
export function TagsField({ tags, onChange }: TagsFieldProps) {
  const words = useMessages().library.upload;
  return (
    <label className="tags-field">
      {words.tags}
      <input
        type="text"
        className="date-field"
        value={tags}
        placeholder={words.tagsExample}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
