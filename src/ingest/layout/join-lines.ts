import type { PlainBox } from '../load/pdf-content.js';
import { HEADING_MARKER } from '../split/heading-marker.js';
import { textOf, type Line } from './line.js';
import { rightOf } from './piece.js';

/** How a line goes on with the next one: not at all, directly, after a blank, or with its last hyphen taken away. */
export type Join = 'break' | 'directly' | 'blank' | 'hyphen';

/** Lines of a paragraph stand at most this far apart, as a share of their size; paragraphs rather farther. */
const PARAGRAPH_GAP = 1.15;
/** Letters of one paragraph are of one size, but for what rounding does. */
const SAME_SIZE = 0.06;
/** A line is full when the next one's first word would not have fitted, by so many ems to spare. */
const SPARE = 1;
/** No column of prose is narrower than this many ems: shorter lines are names, or cells. */
const MIN_WIDTH = 8;
const ENDS = /[。！？!?;；:：.]$|[”’"')）】》][。！？]?$/u;
const STARTS_ANEW =
  /^(?:[-•●▪■◆◇○·*\s]|\d{1,3}\s*$|(?:图|表|图表|Figure|Table)\s*\d|(?:资料|数据)来源|注[:：]|Sources?:|Notes?:)/u;
const HYPHENATED = /\p{L}{2}[-\u2010\u00ad]$/u;
const SOFT = /\u00ad$/u;

/** A line, with the box of the column that it stands in. */
export interface FlowingLine {
  line: Line;
  flow: PlainBox | undefined;
}

/**
 * Whether a line was broken by the width of its column, and what stands between it and its rest.
 * @param options.close whether the rest must stand right below, as it does in one column, and not at the head of the next
 * @param options.words the report's words in lower case, which tell whether a hyphen at a line's end is the word's own
 */
export function joinLines(
  one: FlowingLine,
  other: FlowingLine,
  { close, words }: { close: boolean; words: ReadonlySet<string> },
): Join {
  const [text, next] = [textOf(one.line), textOf(other.line)];
  if (!close && !isSameWidth(one.flow, other.flow)) return 'break';
  if (one.flow === undefined || other.flow === undefined || text === '' || next === '') return 'break';
  if (Math.abs(one.line.size - other.line.size) > SAME_SIZE * one.line.size) return 'break';
  if (close && !standsTight(one.line, other.line)) return 'break';
  if (ENDS.test(text) || STARTS_ANEW.test(next) || HEADING_MARKER.test(next)) return 'break';
  if (one.line.box.width < MIN_WIDTH * one.line.size) return 'break';
  const first = /^(?:[\p{Script=Latin}\d.,%-]+|.)/u.exec(next)?.[0].length ?? 1;
  const word = (first * other.line.box.width) / next.length;
  if (rightOf(one.line.box) + word + SPARE * one.line.size < rightOf(one.flow)) return 'break';
  return seam(text, { next, words });
}

/** A text goes on in a column as wide as its own. */
const SAME_WIDTH = 0.1;

function isSameWidth(one: PlainBox | undefined, other: PlainBox | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return Math.abs(one.width - other.width) <= SAME_WIDTH * one.width;
}

/** Whether a line stands below another, or above it, as close as lines of a paragraph do. */
export function standsTight({ box, size }: Line, { box: other }: Line): boolean {
  const gap = Math.max(other.y - (box.y + box.height), box.y - (other.y + other.height));
  return gap <= PARAGRAPH_GAP * size;
}

/** What stands between the end of a line and its rest. */
export function seam(text: string, { next, words }: { next: string; words: ReadonlySet<string> }): Join {
  if (HYPHENATED.test(text) && /^\p{Ll}/u.test(next)) {
    return SOFT.test(text) || !isOwnHyphen(text, { next, words }) ? 'hyphen' : 'directly';
  }
  if (/\d[-–~]$/u.test(text)) return 'directly';
  return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d,;%)]$/u.test(text) &&
    /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d($€£¥]/u.test(next)
    ? 'blank'
    : 'directly';
}

/** A hyphen is the word's own where the report writes the word with it elsewhere, and nowhere without. */
function isOwnHyphen(text: string, { next, words }: { next: string; words: ReadonlySet<string> }): boolean {
  const before = /[\p{L}\p{M}-]+(?=[-\u2010]$)/u.exec(text)?.[0].toLowerCase() ?? '';
  const after = /^[\p{L}\p{M}-]+/u.exec(next)?.[0].toLowerCase() ?? '';
  if (words.has(before + after)) return false;
  return words.has(`${before}-${after}`);
}

const LATIN_WORD = /\p{Script=Latin}+(?:-\p{Script=Latin}+)*(?![\p{Script=Latin}-])/gu;

/** The words of a report with Latin letters, in lower case, hyphens within them kept. */
export function wordsOf(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(LATIN_WORD)) words.add(word.toLowerCase());
  }
  return words;
}
