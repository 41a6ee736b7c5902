/** What stands in a search box, and the search that the address had when it was typed. */
export interface TypedSearch {
  readonly text: string;
  readonly over: string | undefined;
}

/** What a text searches for; blanks around it find nothing else. */
export function searchFor(text: string): string | undefined {
  return text.trim() || undefined;
}

/** What the box shows: what was typed, blanks and all, until the address gets another search from elsewhere. */
export function shownText(typed: TypedSearch | undefined, q: string | undefined): string {
  if (typed && (typed.over === q || searchFor(typed.text) === q)) return typed.text;
  return q ?? '';
}

/** Whether what was typed has still to be searched for. */
export function isUnsearched(typed: TypedSearch | undefined, q: string | undefined): typed is TypedSearch {
  return typed !== undefined && typed.over === q && searchFor(typed.text) !== q;
}
