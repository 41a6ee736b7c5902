import type { Span, TextBox } from '../../ingest/draft.js';
import type { Box } from '../../schemas.js';
import { letterWidth } from './letter-width.js';

/** Runs whose heights overlap by this much of the lower one stand on one line. */
const SAME_LINE = 0.5;
/** A gap as wide as this many times the line's height is no blank between words, but lies between columns. */
const WIDEST_BLANK = 1.5;

/**
 * The places on a PDF's pages that a span of the report's text came from, a box a line, in points.
 * @param source.boxes the report's runs in the order of the raw text
 * @param source.offsets where in the raw text each code unit of the text stood
 */
export function boxesOf(span: Span, source: { boxes: readonly TextBox[]; offsets: Int32Array; raw: string }): Box[] {
  const lines: Box[] = [];
  for (const { box, from, to } of runsUnder(span, source)) {
    const quoted = cutBox(box, { from, to }, source.raw);
    const line = lines.at(-1);
    if (line !== undefined && continues(line, quoted)) lines[lines.length - 1] = around(line, quoted);
    else lines.push(quoted);
  }
  return lines;
}

/**
 * The runs that hold letters of a span, each with the first and the last (exclusive) place of the raw text that is the
 * span's. What lies between two letters and came not into the text, such as a running header, is no part of it.
 */
function runsUnder(
  { start, end }: Span,
  { boxes, offsets, raw }: { boxes: readonly TextBox[]; offsets: Int32Array; raw: string },
): { box: TextBox; from: number; to: number }[] {
  const runs: { box: TextBox; from: number; to: number }[] = [];
  let index = firstEndingAfter(boxes, offsets[start] ?? 0);
  for (let at = start; at < end; at += 1) {
    const place = offsets[at] ?? 0;
    if (/\s/u.test(raw[place] ?? ' ')) continue;
    while ((boxes[index]?.end ?? Infinity) <= place) index += 1;
    const box = boxes[index];
    if (box === undefined) break;
    if (place < box.start) continue;
    const run = runs.at(-1);
    if (run?.box === box) run.to = place + 1;
    else runs.push({ box, from: place, to: place + 1 });
  }
  return runs;
}

/** Runs are sorted, so halving finds the first that reaches beyond a place. */
function firstEndingAfter(boxes: readonly TextBox[], place: number): number {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boxes[middle]?.end ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of a run's box that some of its letters take; of a run that is written up or down, the whole. */
function cutBox(run: TextBox, { from, to }: { from: number; to: number }, raw: string): Box {
  const { page, x, y, width, height } = run;
  if (height > width) return { page, x, y, width, height };
  const before = widthOf(raw.slice(run.start, from));
  const inside = widthOf(raw.slice(from, to));
  // Of a run that holds nothing but halves of characters, all.
  const all = before + inside + widthOf(raw.slice(to, run.end)) || 1;
  return { page, x: rounded(x + (width * before) / all), y, width: rounded((width * inside) / all), height };
}

function widthOf(letters: string): number {
  let width = 0;
  for (let at = 0; at < letters.length; at += 1) width += letterWidth(letters.charAt(at));
  return width;
}

function continues(line: Box, next: Box): boolean {
  if (line.page !== next.page) return false;
  const shared = Math.min(line.y + line.height, next.y + next.height) - Math.max(line.y, next.y);
  const height = Math.min(line.height, next.height);
  const gap = Math.max(next.x - (line.x + line.width), line.x - (next.x + next.width));
  return shared >= SAME_LINE * height && gap <= WIDEST_BLANK * height;
}

function around(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { page: one.page, x, y, width: rounded(right - x), height: rounded(bottom - y) };
}

/** To a hundredth of a point, as they are stored. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
