const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/gu;

/** The years that a text names, in the order of their first mention. */
export function yearsIn(text: string): Set<string> {
  return new Set([...text.matchAll(YEAR)].map((match) => match[1] ?? ''));
}
