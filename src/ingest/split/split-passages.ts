import type { PassageKind } from '../../schemas.js';
import type { Heading, KindSpan, PageSpan, Span } from '../draft.js';
import { splitSentences } from './split-sentences.js';

export interface SplitPassage extends Span {
  kind: PassageKind;
  /** The headings above it, highest first, and the caption of the table it holds rows of. */
  headings: string[];
  pageFrom?: number;
  pageTo?: number;
  /** Its sentences, as a range of the report's sentences, end exclusive. */
  sentenceFrom: number;
  sentenceTo: number;
}

/** About this many characters answer a question and still embed as one thought (evaluated at 300 to 600). */
export const TARGET_PASSAGE = 400;
/** A heading starts a new passage once the one before it says something. */
const MIN_PASSAGE = 120;
/** Whole sentences of at most this many characters are repeated at the start of the next passage. */
const MAX_OVERLAP = 100;

/**
 * Cuts a report's text into passages of about TARGET_PASSAGE characters at sentence and heading ends. Every sentence
 * stands in at least one passage, and a passage's text is the slice of the report's text.
 */
export function splitPassages(
  text: string,
  structure: { headings: readonly Heading[]; kinds: readonly KindSpan[]; pages: readonly PageSpan[]; listing?: Span },
): { sentences: Span[]; passages: SplitPassage[] } {
  const { listing } = structure;
  const sentences = listing ? withListing(text, listing) : splitSentences(text);
  const kinds = sentences.map((sentence) => kindAt(sentence, structure));
  const startsHeading = new Set(structure.headings.map((heading) => heading.start));
  const passages: SplitPassage[] = [];
  let from = 0;
  while (from < sentences.length) {
    const to = passageEnd(sentences, { from, kinds, startsHeading });
    const passage = passageOf({ sentences, kinds, from, to }, structure);
    if (passage) passages.push(passage);
    from = nextStart(sentences, { from, to, kinds, startsHeading });
  }
  return { sentences, passages };
}

/** The catalogue line is one sentence, whatever stands in it. */
function withListing(text: string, listing: Span): Span[] {
  const before = splitSentences(text.slice(0, listing.start));
  const after = splitSentences(text.slice(listing.end)).map(({ start, end }) => ({
    start: start + listing.end,
    end: end + listing.end,
  }));
  return [...before, { start: listing.start, end: listing.end }, ...after];
}

function kindAt(sentence: Span, structure: { kinds: readonly KindSpan[]; listing?: Span }): PassageKind {
  if (structure.listing && sentence.start < structure.listing.end && sentence.end > structure.listing.start)
    return 'listing';
  return structure.kinds.find((span) => sentence.start >= span.start && sentence.start < span.end)?.kind ?? 'prose';
}

interface Cutting {
  from: number;
  kinds: readonly PassageKind[];
  startsHeading: ReadonlySet<number>;
}

function passageEnd(sentences: readonly Span[], { from, kinds, startsHeading }: Cutting): number {
  const start = sentences[from]?.start ?? 0;
  let to = from + 1;
  for (; to < sentences.length; to += 1) {
    const next = sentences[to];
    const length = (sentences[to - 1]?.end ?? start) - start;
    if (next === undefined || next.end - start > TARGET_PASSAGE) break;
    if (isApart(kinds[to - 1], kinds[to])) break;
    if (length >= MIN_PASSAGE && startsHeading.has(next.start)) break;
  }
  // A heading at the end belongs to what follows it.
  while (to - 1 > from && to < sentences.length && startsHeading.has(sentences[to - 1]?.start ?? -1)) to -= 1;
  return to;
}

/** Contents pages and catalogue lines never share a passage with the text. */
function isApart(left: PassageKind | undefined, right: PassageKind | undefined): boolean {
  return left !== right && [left, right].some((kind) => kind === 'contents' || kind === 'listing');
}

function nextStart(sentences: readonly Span[], cutting: Cutting & { to: number }): number {
  const { from, to, kinds, startsHeading } = cutting;
  const next = sentences[to];
  if (next === undefined || startsHeading.has(next.start) || isApart(kinds[to - 1], kinds[to])) return to;
  let start = to;
  while (start - 1 > from && next.start - (sentences[start - 1]?.start ?? 0) <= MAX_OVERLAP) start -= 1;
  return start;
}

function passageOf(
  part: { sentences: readonly Span[]; kinds: readonly PassageKind[]; from: number; to: number },
  structure: { headings: readonly Heading[]; kinds: readonly KindSpan[]; pages: readonly PageSpan[] },
): SplitPassage | undefined {
  const first = part.sentences[part.from];
  const last = part.sentences[part.to - 1];
  if (!first || !last) return undefined;
  const pages = structure.pages.filter((page) => page.start < last.end && page.end > first.start);
  return {
    start: first.start,
    end: last.end,
    kind: mostOf(part.kinds.slice(part.from, part.to)),
    headings: [
      ...headingPath(structure.headings, first),
      ...captionOf(structure.kinds, { start: first.start, end: last.end }),
    ],
    ...(pages[0] && { pageFrom: pages[0].page, pageTo: pages.at(-1)?.page ?? pages[0].page }),
    sentenceFrom: part.from,
    sentenceTo: part.to,
  };
}

function mostOf(kinds: readonly PassageKind[]): PassageKind {
  const counts = new Map<PassageKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'prose';
}

/** A passage that holds rows of a table stands under the table's caption. */
function captionOf(kinds: readonly KindSpan[], passage: Span): string[] {
  const table = kinds.find(
    (span) => span.caption !== undefined && span.start < passage.end && span.end > passage.start,
  );
  return table?.caption === undefined ? [] : [table.caption];
}

/** The open headings at a place: each one closes those of its level and below. */
function headingPath(headings: readonly Heading[], place: Span): string[] {
  const path: Heading[] = [];
  for (const heading of headings) {
    if (heading.start > place.start) break;
    while (path.length > 0 && (path.at(-1)?.level ?? 0) >= heading.level) path.pop();
    path.push(heading);
  }
  return path.map((heading) => heading.title);
}
