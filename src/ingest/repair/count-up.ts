/** A place where a page's number may stand, with the numbers that the digits there may spell. */
export interface Occurrence {
  /** The digits' span. */
  start: number;
  end: number;
  candidates: number[];
}

/** Pages without text (full-page pictures) leave gaps in the count. */
const MAX_GAP = 8;

interface Link {
  occurrence: Occurrence;
  page: number;
  length: number;
  /** Sum of steps: of two sequences of one length, the one with fewer missing pages is the count. */
  steps: number;
  previous?: Link;
}

/**
 * The longest sequence of occurrences whose numbers rise in steps of at most MAX_GAP: occurrence → its page.
 * @param apart least distance from one number to the next, in characters
 */
export function countUp(occurrences: readonly Occurrence[], apart = 0): Map<Occurrence, number> {
  /** Of the sequences that end with a page, the best: what comes after needs no other. */
  const bestTo = new Map<number, Link>();
  let best: Link | undefined;
  for (const occurrence of occurrences) {
    const links = occurrence.candidates.map((page) => linkTo(bestTo, { occurrence, page, apart }));
    for (const link of links) {
      if (isBetter(link, bestTo.get(link.page))) bestTo.set(link.page, link);
      if (isBetter(link, best)) best = link;
    }
  }
  const pages = new Map<Occurrence, number>();
  for (let link = best; link !== undefined; link = link.previous) pages.set(link.occurrence, link.page);
  return pages;
}

function linkTo(
  bestTo: ReadonlyMap<number, Link>,
  { apart, ...next }: { occurrence: Occurrence; page: number; apart: number },
): Link {
  let previous: Link | undefined;
  let steps = 0;
  for (let step = 1; step <= MAX_GAP; step += 1) {
    const before = bestTo.get(next.page - step);
    if (before === undefined || before.length < (previous?.length ?? 0)) continue;
    if (next.occurrence.start - before.occurrence.end < apart) continue;
    if (previous !== undefined && before.length === previous.length && before.steps + step >= steps) continue;
    previous = before;
    steps = before.steps + step;
  }
  return { ...next, length: (previous?.length ?? 0) + 1, steps, previous };
}

function isBetter(link: Link, than: Link | undefined): boolean {
  if (than === undefined || link.length !== than.length) return than === undefined || link.length > than.length;
  return link.steps < than.steps;
}
