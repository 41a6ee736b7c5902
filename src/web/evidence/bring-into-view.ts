/** How far down its scroller a quotation's first line comes to stand. */
const QUOTE_AT = 0.3;
/** What stays free to the left of it where the scroller is narrower than what it shows, in CSS pixels. */
const BEFORE = 16;

/**
 * Scrolls until the first line of a quotation and what stands farthest left of it are in view, or to the top where it has
 * no lines. By hand, since scrollIntoView would move the conversation as well.
 */
export function bringIntoView(scroller: HTMLElement, lines: readonly Element[]): void {
  const places = lines.map((line) => line.getBoundingClientRect());
  const [first] = places;
  if (first === undefined) {
    scroller.scrollTo({ top: 0, left: 0 });
    return;
  }
  const from = scroller.getBoundingClientRect();
  scroller.scrollTop += first.top - from.top - scroller.clientHeight * QUOTE_AT;
  scroller.scrollLeft += Math.min(...places.map(({ left }) => left)) - from.left - BEFORE;
}
