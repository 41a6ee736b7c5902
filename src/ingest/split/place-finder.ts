import type { Heading, KindSpan, PageSpan, Span } from '../draft.js';
import { firstIndex, overlapping } from './ordered-spans.js';

/** Where in its report a passage stands. */
export interface PassagePlace {
  /** The headings above it, highest first, and the caption of the table it holds rows of. */
  headings: string[];
  pageFrom?: number;
  pageTo?: number;
}

/** Finds the places of passages in a report whose headings, kinds and pages are given in order. */
export function placeFinder(structure: {
  headings: readonly Heading[];
  kinds: readonly KindSpan[];
  pages: readonly PageSpan[];
}): (passage: Span) => PassagePlace {
  const { headings, kinds, pages } = structure;
  const paths = headingPaths(headings);
  return (passage) => {
    const above = paths[firstIndex(headings, (heading) => heading.start > passage.start) - 1] ?? [];
    const caption = overlapping(kinds, passage).find((span) => span.caption !== undefined)?.caption;
    const on = overlapping(pages, passage);
    return {
      headings: caption === undefined ? above : [...above, caption],
      ...(on[0] && { pageFrom: on[0].page, pageTo: on.at(-1)?.page ?? on[0].page }),
    };
  };
}

/** Of each heading, the open headings from the highest down to itself: each one closes those of its level and below. */
function headingPaths(headings: readonly Heading[]): string[][] {
  const open: Heading[] = [];
  return headings.map((heading) => {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    open.push(heading);
    return open.map(({ title }) => title);
  });
}
