import { textOf, type Line } from './line.js';
import { standsTight } from './join-lines.js';
import type { Part } from './lay-out-page.js';

/** Letters this much larger than the body's are a heading's. */
const LARGER = 1.12;
/** Sizes closer than this are one level. */
const SAME_LEVEL = 0.6;
/** A heading is shorter than a sentence: in Chinese characters, and in the letters of other scripts. */
const MAX_HEADING = 60;
const MAX_LATIN_HEADING = 120;
/** Bold of the body's size is a heading only where it is as short as one. */
const MAX_BOLD_HEADING = 40;
/** Deeper levels are not told apart by size. */
const MAX_LEVEL = 4;
const ENDS_LIKE_SENTENCE = /[。；;，,、：:]$/u;
const HOLDS_SENTENCE = /[。；]|[.!?]\s+\p{Lu}/u;
/** A contents page's line: dots, or a gap, and a page's number. */
const CONTENTS_LINE = /(?:[.·…]\s?){3,}\d*$/u;
const LETTERS = /\p{L}.*\p{L}/su;
const CAPTION = /^(?:图|表|图表|Figure|Table|Fig\.)\s*\d/iu;

/** The size that most of a report's letters are set in. */
export function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { pieces } of lines) {
    for (const { size, text } of pieces) {
      const rounded = Math.round(size * 2) / 2;
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.trim().length);
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * The lines of a report that are headings by their type, with their levels: 1 is the largest. Larger letters than the
 * body's are, and bold ones that stand alone on short lines, where the body is not bold.
 */
export function findHeadings(pages: readonly (readonly Part[])[]): Map<Line, number> {
  const lines = pages.flat().flatMap((part) => (part.kind === 'line' ? [part.line] : []));
  const body = bodySize(lines);
  const isBoldBody = 2 * lettersOf(lines.filter(({ bold }) => bold)) > lettersOf(lines);
  const large = lines.filter((line) => line.size >= LARGER * body && isShort(line, MAX_HEADING));
  const sizes = levelSizes(large);
  const levels = new Map(large.map((line) => [line, levelOf(line.size, sizes)]));
  if (isBoldBody) return levels;
  for (const parts of pages) {
    parts.forEach((part, at) => {
      if (part.kind !== 'line' || levels.has(part.line) || !isBoldHeading(part.line, body)) return;
      const [before, after] = [parts[at - 1], parts[at + 1]];
      if ([before, after].some((beside) => isSameBold(part.line, beside))) return;
      levels.set(part.line, Math.min(MAX_LEVEL, sizes.length) + 1);
    });
  }
  return levels;
}

function lettersOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + textOf(line).length, 0);
}

function isShort(line: Line, most: number): boolean {
  const text = textOf(line);
  const limit = /\p{Script=Han}/u.test(text) ? most : Math.max(most, (most / MAX_HEADING) * MAX_LATIN_HEADING);
  if (text.length > limit || !LETTERS.test(text) || !line.pieces.every(({ level }) => level)) return false;
  return ![ENDS_LIKE_SENTENCE, HOLDS_SENTENCE, CONTENTS_LINE].some((sign) => sign.test(text));
}

function isBoldHeading(line: Line, body: number): boolean {
  if (!line.bold || line.size < body / LARGER || CAPTION.test(textOf(line))) return false;
  return isShort(line, MAX_BOLD_HEADING);
}

/** Lines of a bold paragraph follow each other closely. */
function isSameBold(line: Line, beside: Part | undefined): boolean {
  return (
    beside?.kind === 'line' && beside.line.bold && beside.line.size === line.size && standsTight(line, beside.line)
  );
}

/** The sizes that headings are set in, the largest first, those close to each other as one. */
function levelSizes(lines: readonly Line[]): number[] {
  const sizes: number[] = [];
  for (const size of lines.map((line) => line.size).sort((a, b) => b - a)) {
    if ((sizes.at(-1) ?? Infinity) - size > SAME_LEVEL) sizes.push(size);
  }
  return sizes;
}

function levelOf(size: number, sizes: readonly number[]): number {
  const at = sizes.findIndex((one) => one - size <= SAME_LEVEL);
  return Math.min(MAX_LEVEL, (at < 0 ? sizes.length : at) + 1);
}
