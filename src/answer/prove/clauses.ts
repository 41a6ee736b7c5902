import type { Span } from '../../ingest/draft.js';

/** Where a clause ends: never inside a number, and not at 、, which lists. Brackets close one, too. */
const CLAUSE_END =
  /(?<!\d(?=[,:]\d))[,，;；:：。！？!?\n]|\.(?=\s|$)|[()（）|]| (?=(?:while|whereas|but|compared (?:with|to)|although) )/g;

/** The clauses of a text, in order; together they hold every sign. */
export function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(CLAUSE_END)) {
    clauses.push({ start, end: index + end.length });
    start = index + end.length;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}

/** The index of the span that holds an offset; of the last one before it where it stands between two. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
