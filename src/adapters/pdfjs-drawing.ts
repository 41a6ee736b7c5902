import type { PDFPageProxy } from 'pdfjs-dist';
import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';

/** What a page's drawing commands tell beside its text. */
export interface Drawing {
  /** Whether a font, by the name pdf.js gave it, is bold. */
  isBold: (fontName: string) => boolean;
  /** The share of the page that pictures cover, 0 to 1. */
  pictures: number;
}

/** How bold fonts are called; CMBX and its like are TeX's, 黑体 is the bold of Chinese type. */
const BOLD = /bold|black|heavy|demi|cmbx|sfbx|ecbx|simhei|黑体/i;
/** The page is looked at through a grid of as many cells a side: overlapping pictures count once. */
const GRID = 32;

/** Matrix from one space to another, as PDF writes it: a b c d e f. */
type Matrix = readonly [number, number, number, number, number, number];
const SAME: Matrix = [1, 0, 0, 1, 0, 0];

type Operators = Readonly<Record<string, number>>;

/**
 * Reads a page's drawing commands. pdf.js must have been told to leave out every picture (`maxImageSize: 0`), since
 * decoding them costs many times what the text costs. It leaves out the picture alone and not the matrix that was set
 * for it: a matrix under which nothing is drawn is where a picture stood.
 */
export async function readDrawing(page: PDFPageProxy, operators: Operators): Promise<Drawing> {
  const list = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const places = picturePlaces(list, operators);
  return {
    pictures: coveredShare(places, { left, bottom, width: right - left, height: top - bottom }),
    isBold: (fontName) => {
      if (!page.commonObjs.has(fontName)) return false;
      const font: unknown = page.commonObjs.get(fontName);
      return typeof font === 'object' && font !== null && 'name' in font && BOLD.test(String(font.name));
    },
  };
}

/** The matrices that place the unit square of each picture on the page. */
function picturePlaces(list: PDFOperatorList, ops: Operators): Matrix[] {
  const silent = new Set(SILENT.map((name) => ops[name]));
  const places: Matrix[] = [];
  let state = { matrix: SAME, moved: false, drawn: false };
  const saved: (typeof state)[] = [];
  const settle = () => {
    if (state.moved && !state.drawn) places.push(state.matrix);
  };
  list.fnArray.forEach((operator, at) => {
    const args: unknown = list.argsArray[at];
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) {
      saved.push(state);
      const inner = operator === ops.save || !Array.isArray(args) ? undefined : matrixOf(args[0]);
      state = { matrix: inner === undefined ? state.matrix : times(state.matrix, inner), moved: false, drawn: false };
    } else if (operator === ops.restore || operator === ops.paintFormXObjectEnd) {
      if (operator === ops.restore) settle();
      const outer = saved.pop() ?? { matrix: SAME, moved: false, drawn: false };
      state = { ...outer, drawn: true };
    } else if (operator === ops.transform) {
      const matrix = matrixOf(args);
      if (matrix !== undefined) state = { ...state, matrix: times(state.matrix, matrix), moved: true };
    } else if (isPath(operator, ops)) {
      if (!Array.isArray(args) || args[0] !== ops.endPath) state = { ...state, drawn: true };
    } else if (!silent.has(operator)) state = { ...state, drawn: true };
  });
  return places;
}

/** Commands that draw nothing. */
const SILENT = [
  'dependency',
  'setGState',
  'clip',
  'eoClip',
  'endPath',
  'setFillRGBColor',
  'setStrokeRGBColor',
  'setFillColorN',
  'setStrokeColorN',
  'setLineWidth',
  'setLineCap',
  'setLineJoin',
  'setMiterLimit',
  'setDash',
  'setRenderingIntent',
  'setFlatness',
  'beginMarkedContent',
  'beginMarkedContentProps',
  'endMarkedContent',
];

function isPath(operator: number, ops: Operators): boolean {
  return operator === ops.constructPath;
}

function matrixOf(args: unknown): Matrix | undefined {
  if (!isListOfNumbers(args)) return undefined;
  const [a, b, c, d, e, f] = args;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return e === undefined || f === undefined ? undefined : [a, b, c, d, e, f];
}

function isListOfNumbers(args: unknown): args is ArrayLike<number> & Iterable<number> {
  return (Array.isArray(args) || ArrayBuffer.isView(args)) && Symbol.iterator in args;
}

/** The matrix that applies `inner` first. */
function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function coveredShare(
  places: readonly Matrix[],
  page: { left: number; bottom: number; width: number; height: number },
): number {
  const covered = new Set<number>();
  for (const [a, b, c, d, e, f] of places) {
    const [xs, ys] = [
      [e, e + a, e + c, e + a + c],
      [f, f + b, f + d, f + b + d],
    ];
    const from = cellOf({ x: Math.min(...xs), y: Math.min(...ys) }, page);
    const to = cellOf({ x: Math.max(...xs), y: Math.max(...ys) }, page);
    for (let column = Math.round(from.column); column < Math.round(to.column); column += 1) {
      for (let row = Math.round(from.row); row < Math.round(to.row); row += 1) covered.add(column * GRID + row);
    }
  }
  return covered.size / (GRID * GRID);
}

function cellOf(
  { x, y }: { x: number; y: number },
  page: { left: number; bottom: number; width: number; height: number },
): { column: number; row: number } {
  const inGrid = (share: number) => Math.min(GRID, Math.max(0, share * GRID));
  return { column: inGrid((x - page.left) / page.width), row: inGrid((y - page.bottom) / page.height) };
}
