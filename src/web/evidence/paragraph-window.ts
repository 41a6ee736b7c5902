/** Offsets in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Which paragraphs of a list are shown, `to` exclusive. */
export interface ParagraphWindow {
  readonly from: number;
  readonly to: number;
}

/** Longer lines are cut at a sentence's end: extracted text may come without a single line break. */
const MAX_PARAGRAPH_LENGTH = 1_200;
const SENTENCE_END = /[。！？；!?;][”’」』）)]*/g;

/**
 * The paragraphs of a text: each holds its line and the line breaks after it, so that together they are the text.
 * @param options.cuts further places where a paragraph must begin, such as a page's start
 */
export function splitParagraphs(text: string, options: { cuts?: readonly number[] } = {}): Span[] {
  const starts = new Set(options.cuts);
  for (const match of text.matchAll(/(?:\r?\n[ \t]*)+/g)) starts.add(match.index + match[0].length);
  const inside = [...starts].filter((start) => start > 0 && start < text.length).sort((a, b) => a - b);
  const bounds = [0, ...inside, text.length];
  return bounds.slice(1).flatMap((end, index) => shortSpans(text, { start: bounds[index] ?? 0, end }));
}

function shortSpans(text: string, span: Span): Span[] {
  const spans: Span[] = [];
  let start = span.start;
  while (span.end - start > MAX_PARAGRAPH_LENGTH) {
    const end = start + lengthToCut(text.slice(start, start + MAX_PARAGRAPH_LENGTH));
    spans.push({ start, end });
    start = end;
  }
  if (start < span.end) spans.push({ start, end: span.end });
  return spans;
}

/** How much of a piece that is too long to take: up to its last sentence end, or all but half a surrogate pair. */
function lengthToCut(piece: string): number {
  const last = [...piece.matchAll(SENTENCE_END)].at(-1);
  if (last) return last.index + last[0].length;
  return /[\uD800-\uDBFF]$/.test(piece) ? piece.length - 1 : piece.length;
}

/** The paragraphs that hold the span, and whole ones around it until each side has `margin` characters. */
export function windowAround(paragraphs: readonly Span[], span: Span, margin: number): ParagraphWindow {
  const first = paragraphs.findIndex(({ end }) => end > span.start);
  const from = first < 0 ? Math.max(0, paragraphs.length - 1) : first;
  const after = paragraphs.findIndex(({ start }) => start >= span.end);
  const to = after < 0 ? paragraphs.length : Math.max(after, from + 1);
  return growBelow(paragraphs, growAbove(paragraphs, { from, to }, margin), margin);
}

/** The window with at least `characters` more above it, as far as there are. */
export function growAbove(paragraphs: readonly Span[], shown: ParagraphWindow, characters: number): ParagraphWindow {
  const limit = (paragraphs[shown.from]?.start ?? 0) - characters;
  let { from } = shown;
  while (from > 0 && (paragraphs[from]?.start ?? 0) > limit) from -= 1;
  return { ...shown, from };
}

/** The window with at least `characters` more below it, as far as there are. */
export function growBelow(paragraphs: readonly Span[], shown: ParagraphWindow, characters: number): ParagraphWindow {
  const limit = (paragraphs[shown.to - 1]?.end ?? 0) + characters;
  let { to } = shown;
  while (to < paragraphs.length && (paragraphs[to - 1]?.end ?? 0) < limit) to += 1;
  return { ...shown, to };
}

/** A paragraph's text before, inside and after a span; the part inside is empty when they do not meet. */
export function cutBySpan(
  text: string,
  paragraph: Span,
  span: Span,
): { before: string; inside: string; after: string } {
  const start = Math.min(Math.max(span.start, paragraph.start), paragraph.end);
  const end = Math.max(start, Math.min(span.end, paragraph.end));
  return {
    before: text.slice(paragraph.start, start),
    inside: text.slice(start, end),
    after: text.slice(end, paragraph.end),
  };
}
