import type { Span } from '../draft.js';

/** The first index whose item passes a test that holds from some item on; the list's length where it holds for none. */
export function firstIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Those of a list of spans, which stand in order and do not overlap each other, that share a character with `span`. */
export function overlapping<S extends Span>(spans: readonly S[], span: Span): S[] {
  const from = firstIndex(spans, (other) => other.end > span.start);
  const to = firstIndex(spans, (other) => other.start >= span.end);
  return spans.slice(from, Math.max(from, to));
}
