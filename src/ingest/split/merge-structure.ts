import type { Heading, KindSpan } from '../draft.js';
import { overlapping } from './ordered-spans.js';

/** A text's headings and the kinds of its parts, each in the order of the text. */
export interface Structure {
  headings: readonly Heading[];
  kinds: readonly KindSpan[];
}

/**
 * What a layout tells of a text's structure, with what rules find beside it. Type tells a heading for certain, and its
 * level among others; numbered lines of the body's own type stand below all of those, and none stands in a table.
 */
export function mergeStructure(told: Structure, found: Structure): Structure {
  const starts = new Set(told.headings.map(({ start }) => start));
  const deepest = Math.max(0, ...told.headings.map(({ level }) => level));
  const besides = found.headings
    .filter(({ start }) => !starts.has(start) && overlapping(told.kinds, { start, end: start + 1 }).length === 0)
    .map((heading) => ({ ...heading, level: heading.level + deepest }));
  const kinds = found.kinds.filter((span) => overlapping(told.kinds, span).length === 0);
  return {
    headings: [...told.headings, ...besides].sort(byStart),
    kinds: [...told.kinds, ...kinds].sort(byStart),
  };
}

function byStart(one: { start: number }, other: { start: number }): number {
  return one.start - other.start;
}
