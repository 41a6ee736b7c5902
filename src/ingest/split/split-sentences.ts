import type { Span } from '../draft.js';

/**
 * A sentence ends with its closing quotes and brackets; a line's end ends one too. No end is a sign inside a (damaged)
 * number, 36.13!64.04, nor the full stop of an item's number, `1. Alpha`.
 */
const SENTENCE_END = /(?<!\d(?=[!?]\d))[。！？!?]+[”’"')）】》]*|(?<!^[ \t]*\d{1,2})\.(?=\s+\p{Lu})|\n/gmu;
/** Half a sentence on either side of a semicolon stands for itself from this length on. */
const MIN_CLAUSE = 60;
const CLAUSE_END = /[；;]/gu;
/** Text without a full stop (a flattened table, a figure's labels) is cut so that a quotation stays readable. */
const MAX_SENTENCE = 220;
/** A figure keeps its unit: 22 家, 15.75亿元. */
const UNIT = '[年月日个家户名项元万亿倍人次分只支起笔]';
/** Where such text may be cut, best first: never inside a number or a word of letters that fits into a sentence. */
const CUTS: readonly RegExp[] = [
  /[，,、：:]/gu,
  new RegExp(`(?!(?<=\\d)\\s${UNIT})\\s`, 'gu'),
  new RegExp(`(?<=[\\d%）)])(?!${UNIT})(?=\\p{Script=Han})`, 'gu'),
  /(?<=(?![万亿])\p{Script=Han})(?=\p{Script=Han})/gu,
];
const BETWEEN_DIGITS = /^\d.\d/su;
const CLOSERS = /^[”’"')）】》]+/u;
const MAX_CLOSERS = 8;
/** A number or half an emoji at the end of what fits, which may go on after it. */
const UNCUT_TAIL = /(?<=[^\d.,])[\d.,]{1,40}$|[\ud800-\udbff]$/;

/**
 * The sentences of a text, in order, without the white space around them. Together they hold every character that
 * is not white space.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  for (const whole of cutAfter(text, { start: 0, end: text.length }, SENTENCE_END)) {
    for (const clause of clausesOf(text, whole)) {
      for (const piece of shortened(text, clause)) {
        const span = trimmed(text, piece);
        if (span.end > span.start) sentences.push(span);
      }
    }
  }
  return sentences;
}

function cutAfter(text: string, span: Span, pattern: RegExp): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  const slice = text.slice(span.start, span.end);
  for (const match of slice.matchAll(pattern)) {
    const end = span.start + match.index + match[0].length;
    pieces.push({ start, end });
    start = end;
  }
  pieces.push({ start, end: span.end });
  return pieces.filter((piece) => piece.end > piece.start);
}

/** Cuts at semicolons, joining what would be shorter than MIN_CLAUSE to its neighbour before it. */
function clausesOf(text: string, sentence: Span): Span[] {
  const clauses: Span[] = [];
  for (const piece of cutAfter(text, sentence, CLAUSE_END)) {
    const last = clauses.at(-1);
    const short = last !== undefined && (last.end - last.start < MIN_CLAUSE || piece.end - piece.start < MIN_CLAUSE);
    if (last !== undefined && short) last.end = piece.end;
    else clauses.push({ ...piece });
  }
  return clauses;
}

function shortened(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let rest = span;
  while (rest.end - rest.start > MAX_SENTENCE) {
    const at = cutPlace(text, rest);
    pieces.push({ start: rest.start, end: at });
    rest = { start: at, end: rest.end };
  }
  return [...pieces, rest];
}

/** The last good cut in the second half of what may stand in one sentence; else in the first; else wherever it fits. */
function cutPlace(text: string, span: Span): number {
  // One character more shows what stands behind the last possible cut.
  const window = text.slice(span.start, span.start + MAX_SENTENCE + 1);
  for (const least of [MAX_SENTENCE / 2, 1]) {
    for (const cut of CUTS) {
      const last = [...window.matchAll(cut)]
        .map((match) => match.index + match[0].length)
        .filter((end) => end >= least && end <= MAX_SENTENCE)
        .filter((end) => !BETWEEN_DIGITS.test(text.slice(span.start + end - 2, span.start + end + 1)))
        .at(-1);
      if (last !== undefined) return afterClosers(text, { start: span.start + last, end: span.end });
    }
  }
  return span.start + (UNCUT_TAIL.exec(window.slice(0, MAX_SENTENCE))?.index ?? MAX_SENTENCE);
}

/** Closing brackets stay with what they close. */
function afterClosers(text: string, rest: Span): number {
  const closers = CLOSERS.exec(text.slice(rest.start, Math.min(rest.end, rest.start + MAX_CLOSERS)));
  return rest.start + (closers?.[0].length ?? 0);
}

function trimmed(text: string, span: Span): Span {
  const slice = text.slice(span.start, span.end);
  const start = span.start + (slice.length - slice.trimStart().length);
  return { start, end: Math.max(start, span.end - (slice.length - slice.trimEnd().length)) };
}
