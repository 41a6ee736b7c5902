/** How far down its scroller a quotation's first line comes to stand. */
const QUOTE_AT = 0.3;
/** What stays free to the left of it where the scroller is narrower than what it shows, in CSS pixels. */
const BEFORE = 16;

/**
 * Scrolls until a quotation's beginning is in view, or to the top where there is none. By hand, since scrollIntoView
 * would move the conversation as well.
 */
export function bringIntoView(scroller: HTMLElement, quotation: Element | null | undefined): void {
  if (!quotation) {
    scroller.scrollTo({ top: 0, left: 0 });
    return;
  }
  const to = quotation.getBoundingClientRect();
  const from = scroller.getBoundingClientRect();
  scroller.scrollTop += to.top - from.top - scroller.clientHeight * QUOTE_AT;
  scroller.scrollLeft += to.left - from.left - BEFORE;
}
