/** Longest piece of a caller's own text that an error repeats: enough to recognise it, too little to flood a log. */
const MAX_REPEATED_LENGTH = 80;

/** `text`, cut with an ellipsis where it is too long to repeat. */
export function shorten(text: string): string {
  return text.length > MAX_REPEATED_LENGTH ? `${text.slice(0, MAX_REPEATED_LENGTH)}…` : text;
}
