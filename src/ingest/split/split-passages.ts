import type { PassageKind } from '../../schemas.js';
import type { Heading, KindSpan, PageSpan, Span } from '../draft.js';
import { overlapping } from './ordered-spans.js';
import { placeFinder, type PassagePlace } from './place-finder.js';
import { splitSentences } from './split-sentences.js';

export interface SplitPassage extends Span, PassagePlace {
  kind: PassageKind;
  /** Its sentences, as a range of the report's sentences, end exclusive. */
  sentenceFrom: number;
  sentenceTo: number;
}

/** About this many characters answer a question and still embed as one thought (evaluated at 300 to 600). */
export const TARGET_PASSAGE = 400;
/** A heading starts a new passage once the one before it says something. */
const MIN_PASSAGE = 250;
/** Whole sentences of at most this many characters are repeated at the start of the next passage. */
const MAX_OVERLAP = 100;

interface Structure {
  headings: readonly Heading[];
  kinds: readonly KindSpan[];
  pages: readonly PageSpan[];
  /** The catalogue line, with which the text opens. */
  listing?: Span;
}

/**
 * Cuts a report's text into passages of about TARGET_PASSAGE characters at sentence and heading ends. Every sentence
 * stands in at least one passage, and a passage's text is the slice of the report's text.
 * @param structure headings, kinds and pages in the order of the text
 */
export function splitPassages(text: string, structure: Structure): { sentences: Span[]; passages: SplitPassage[] } {
  const sentences = sentencesOf(text, structure);
  const kinds = sentences.map((sentence) => kindAt(sentence, structure));
  const startsHeading = new Set(structure.headings.map((heading) => heading.start));
  const placeOf = placeFinder(structure);
  const passages: SplitPassage[] = [];
  let from = 0;
  while (from < sentences.length) {
    const to = passageEnd(sentences, { from, kinds, startsHeading });
    const span = { start: sentences[from]?.start ?? 0, end: sentences[to - 1]?.end ?? 0 };
    const kind = mostOf(kinds.slice(from, to));
    passages.push({ ...span, kind, ...placeOf(span), sentenceFrom: from, sentenceTo: to });
    from = nextStart(sentences, { from, to, kinds, startsHeading });
  }
  return { sentences, passages };
}

/** The catalogue line is one sentence, whatever stands in it, and so is each row of a table and each contents entry. */
function sentencesOf(text: string, { listing, kinds }: Structure): Span[] {
  const byLine = kinds.filter(({ kind, start }) => LINED.has(kind) && start >= (listing?.end ?? 0));
  const whole = [...(listing ? [listing] : []), ...byLine.flatMap((span) => linesOf(text, span))];
  const sentences: Span[] = [];
  let from = 0;
  for (const span of [...whole, { start: text.length, end: text.length }]) {
    for (const { start, end } of splitSentences(text.slice(from, span.start))) {
      sentences.push({ start: start + from, end: end + from });
    }
    if (span.end > span.start) sentences.push(span);
    from = span.end;
  }
  return sentences;
}

const LINED: ReadonlySet<PassageKind> = new Set<PassageKind>(['table', 'contents']);

/** The lines of a span. One that is longer than a passage reads like prose and is cut like it. */
function linesOf(text: string, span: Span): Span[] {
  return [...text.slice(span.start, span.end).matchAll(/\S(?:.*\S)?/gu)]
    .map((line) => ({ start: span.start + line.index, end: span.start + line.index + line[0].length }))
    .filter((line) => line.end - line.start <= TARGET_PASSAGE);
}

function kindAt({ start, end }: Span, { kinds, listing }: Structure): PassageKind {
  if (listing && start < listing.end && end > listing.start) return 'listing';
  return overlapping(kinds, { start, end: start + 1 })[0]?.kind ?? 'prose';
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
  // What is repeated must leave room for the sentence that comes next.
  const repeats = (at: number): boolean => {
    const before = sentences[at]?.start ?? 0;
    return next.start - before <= MAX_OVERLAP && next.end - before <= TARGET_PASSAGE;
  };
  let start = to;
  while (start - 1 > from && repeats(start - 1)) start -= 1;
  return start;
}

function mostOf(kinds: readonly PassageKind[]): PassageKind {
  const counts = new Map<PassageKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'prose';
}
