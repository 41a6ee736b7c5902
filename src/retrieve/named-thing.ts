/** One thing that a question names, before the library is asked about it. */
export interface NamedThing {
  /** As the question has it, folded. */
  own: string;
  /** All the words that texts may have for it; the first is the one that it is embedded as. */
  variants: readonly string[];
  /** A name or a term of the trade stands whole or not at all: 招商银行 is not half of 工商银行. */
  exact: boolean;
}

/** Things read from one place of a question, which nothing else is then read from. */
export interface ReadPlace {
  start: number;
  end: number;
  things: readonly NamedThing[];
}

/** The text without these places; what stood around them stays apart. */
export function withoutPlaces(text: string, places: readonly { start: number; end: number }[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    rest += `${text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  return rest + text.slice(at);
}
