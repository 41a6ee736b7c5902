import type { PdfPage, PlainBox } from '../load/pdf-content.js';

/** A run of letters with its place, as layout finding moves it about; white space between runs is a mark on the one before. */
export interface Piece {
  text: string;
  box: PlainBox;
  size: number;
  bold: boolean;
  level: boolean;
  /** Its place among the page's pieces in the file's order. */
  order: number;
  /** White space stands between it and the next one in the file. */
  blankAfter: boolean;
  endsLine: boolean;
  /** The same letters drawn again on top of themselves, as programs do that have no bold font. */
  echo: boolean;
}

/** A second drawing is set off by a hair: this share of the letters' size at most, and covers so much of what it repeats. */
const ECHO_OFFSET = 0.12;
const ECHO_COVERED = 0.9;
/** Bold that is drawn over comes right after what it thickens. */
const ECHO_REACH = 40;

/** The pieces of a page in the file's order. */
export function piecesOf({ runs }: PdfPage): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, box, endsLine, font, level } of runs) {
    const previous = pieces.at(-1);
    if (box === undefined) {
      if (previous === undefined) continue;
      if (text !== '') previous.blankAfter = true;
      if (endsLine) previous.endsLine = true;
      continue;
    }
    const piece = { text, box, ...font, level, order: pieces.length, blankAfter: false, endsLine, echo: false };
    piece.echo = isDrawnAgain(piece, pieces.slice(-ECHO_REACH));
    pieces.push(piece);
  }
  return pieces;
}

/** Whether a piece's letters stand, at its place, in what was drawn before: in one piece or in several side by side. */
function isDrawnAgain(piece: Piece, before: readonly Piece[]): boolean {
  const near = ECHO_OFFSET * piece.size;
  const under = before.filter(
    ({ echo, box }) =>
      !echo &&
      Math.abs(box.y - piece.box.y) <= near &&
      Math.abs(bottomOf(box) - bottomOf(piece.box)) <= near &&
      rightOf(box) > piece.box.x + near &&
      box.x < rightOf(piece.box) - near,
  );
  if (under.length === 0) return false;
  const around = boxAround(under.map(({ box }) => box));
  const covered = Math.min(rightOf(around), rightOf(piece.box)) - Math.max(around.x, piece.box.x);
  const letters = under.map(({ text }) => text).join('');
  return covered >= ECHO_COVERED * piece.box.width && bare(letters).includes(bare(piece.text));
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

export function rightOf({ x, width }: PlainBox): number {
  return x + width;
}

export function bottomOf({ y, height }: PlainBox): number {
  return y + height;
}

export function middleOf({ y, height }: PlainBox): number {
  return y + height / 2;
}

/** The box around boxes, of which there must be one. */
export function boxAround(boxes: readonly PlainBox[]): PlainBox {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map(rightOf));
  const bottom = Math.max(...boxes.map(bottomOf));
  return { x, y, width: right - x, height: bottom - y };
}

/** The middle one of numbers, or what stands for it where there is none. */
export function medianOf(numbers: readonly number[], otherwise = 0): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? otherwise;
}
