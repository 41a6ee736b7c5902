import type { Draft, Heading, KindSpan, Span } from './draft.js';
import { firstAtOrAfter, rawSpan, type MappedText } from './mapped-text.js';
import { findStructure } from './split/find-structure.js';
import { mergeStructure, type Structure } from './split/merge-structure.js';

/** A draft's text after repair, and its catalogue line in it. */
interface Repaired {
  repaired: MappedText;
  listing: Span;
}

/** What the format tells of a draft's structure, in offsets of the repaired text; of extracted text with what rules find. */
export function structureOf({ extracted, headings, kinds, text }: Draft, to: Repaired): Structure {
  if (!extracted) return { headings, kinds };
  const told = {
    headings: headings.flatMap((heading) => movedHeading(heading, text, to) ?? []),
    kinds: kinds.flatMap((span) => movedSpan(span, text, to) ?? []),
  };
  return mergeStructure(told, findStructure(to.repaired.text));
}

/** Undefined where repair left nothing of it. */
function movedHeading(heading: Heading, { offsets }: MappedText, to: Repaired): Heading | undefined {
  const { text } = to.repaired;
  const start = lineStart(to, offsets[heading.start] ?? 0);
  const end = text.indexOf('\n', start);
  const title = text.slice(start, end < 0 ? undefined : end).trim();
  return title === '' ? undefined : { ...heading, title, start };
}

function movedSpan(span: KindSpan, { offsets }: MappedText, to: Repaired): KindSpan | undefined {
  const { text, offsets: moved } = to.repaired;
  const raw = rawSpan(offsets, span);
  const start = lineStart(to, raw.start);
  const end = start + text.slice(start, firstAtOrAfter(moved, raw.end)).trimEnd().length;
  return end > start ? { ...span, start, end } : undefined;
}

/** Headings and tables start where a line does: the one with the body's first letter from a raw place on. */
function lineStart({ repaired, listing }: Repaired, raw: number): number {
  // The catalogue line's letters have raw places, too.
  let place = Math.max(listing.end, firstAtOrAfter(repaired.offsets, raw));
  while (/\s/u.test(repaired.text[place] ?? '')) place += 1;
  return repaired.text.lastIndexOf('\n', place - 1) + 1;
}
