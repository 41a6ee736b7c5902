import type { TextItem, TextStyle } from 'pdfjs-dist/types/src/display/api.js';
import type { PdfRun } from '../ingest/load/pdf-content.js';

/** Of a font that tells no heights: letters stand about four fifths above the line. */
const USUAL_ASCENT = 0.8;
const USUAL_DESCENT = -0.2;
/** A hundredth of a point is less than any screen shows, and keeps the stored numbers short. */
const STEPS_A_POINT = 100;

/**
 * The box around a run of text, turned or not, in points from the page's top left corner.
 * @param options.page the matrix from the page's own points to those of the page as it is shown
 */
export function boxOfRun(options: { item: TextItem; style: TextStyle | undefined; page: number[] }): PdfRun['box'] {
  const { item, style, page } = options;
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform.map(Number);
  const along = unit(a, b);
  const up = unit(c, d);
  const { from, to } = style?.vertical === true ? verticalReach(item) : horizontalReach(item, style);
  const corners = [from.along, to.along].flatMap((w) =>
    [from.up, to.up].map((h) => shown(page, { x: x + along.x * w + up.x * h, y: y + along.y * w + up.y * h })),
  );
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  const right = Math.max(...corners.map((corner) => corner.x));
  const bottom = Math.max(...corners.map((corner) => corner.y));
  return { x: rounded(left), y: rounded(top), width: rounded(right - left), height: rounded(bottom - top) };
}

/** How far a run reaches from its origin, along the line and up from it. */
interface Reach {
  from: { along: number; up: number };
  to: { along: number; up: number };
}

function horizontalReach(item: TextItem, style: TextStyle | undefined): Reach {
  const ascent = style?.ascent || USUAL_ASCENT;
  const descent = style?.descent || USUAL_DESCENT;
  return { from: { along: 0, up: descent * item.height }, to: { along: item.width, up: ascent * item.height } };
}

/** Vertical letters hang under their origin, centred on it. */
function verticalReach(item: TextItem): Reach {
  return { from: { along: -item.width / 2, up: -item.height }, to: { along: item.width / 2, up: 0 } };
}

function unit(x: number, y: number): { x: number; y: number } {
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

function shown(page: number[], point: { x: number; y: number }): { x: number; y: number } {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page;
  return { x: a * point.x + c * point.y + e, y: b * point.x + d * point.y + f };
}

function rounded(points: number): number {
  return Math.round(points * STEPS_A_POINT) / STEPS_A_POINT;
}
