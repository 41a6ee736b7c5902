import type { PlainBox } from '../load/pdf-content.js';
import { boxAround, middleOf, rightOf, type Piece } from './piece.js';

/** Pieces that are read one after another on one line. */
export interface Line {
  pieces: Piece[];
  box: PlainBox;
  /** Of most of its letters, in points. */
  size: number;
  /** Whether all its letters are bold. */
  bold: boolean;
}

/** A row's pieces in groups that gaps part: words of a sentence are one group, cells of a table several. */
export interface Row {
  cells: Line[];
  box: PlainBox;
  size: number;
}

/** Letters stand on one line when they share this much of the height of the lower one. */
const SAME_LINE = 0.5;

export function lineOf(pieces: Piece[]): Line {
  return {
    pieces,
    box: boxAround(pieces.map(({ box }) => box)),
    size: mostUsedSize(pieces),
    bold: pieces.every(({ bold }) => bold),
  };
}

/** The size that most letters are set in. */
export function mostUsedSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.trim().length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A line's text as it is read. */
export function textOf({ pieces }: { pieces: readonly Piece[] }): string {
  return pieces
    .map((piece, at) => piece.text + blankBetween(piece, pieces[at + 1]))
    .join('')
    .trim();
}

/** A gap of this share of the size is a blank, between pieces of which the file does not tell. */
const BLANK = 0.2;

/** What stands between a piece and the next one on its line. */
export function blankBetween(piece: Piece, next: Piece | undefined): '' | ' ' {
  if (next === undefined || /\s$/u.test(piece.text) || /^\s/u.test(next.text)) return '';
  if (next.order === piece.order + 1 && !piece.endsLine) return piece.blankAfter ? ' ' : '';
  return next.box.x - rightOf(piece.box) > BLANK * piece.size ? ' ' : '';
}

/**
 * Puts pieces into rows by the height at which they stand, from the top, each from left to right.
 * @param gap the width from which a gap parts cells, as a share of the letters' size
 */
export function rowsOf(pieces: readonly Piece[], gap: number): Row[] {
  const usual = mostUsedSize(pieces);
  const byHeight = [...pieces].sort((a, b) => middleOf(a.box) - middleOf(b.box) || a.order - b.order);
  const rows: Level[] = [];
  // Small letters last: a raised mark reaches up to the line above its own, and has to choose between the two.
  for (const isSmall of [false, true]) {
    for (const piece of byHeight) {
      if (piece.size < SMALL * usual === isSmall) placeInRow(rows, piece);
    }
  }
  return rows.map(({ pieces: inRow }) => {
    const cells = cellsOf(inRow, gap);
    return { cells, box: boxAround(cells.map(({ box }) => box)), size: mostUsedSize(inRow) };
  });
}

/** Letters smaller than this share of the usual size may be marks beside larger ones. */
const SMALL = 0.85;
/** Rows to either side of a piece's own height that it may stand level with. */
const NEAR_ROWS = 3;

/** A row that is being filled, its box that of its highest letters: several of different heights would add up to two lines. */
interface Level {
  pieces: Piece[];
  box: PlainBox;
}

/** Puts a piece into the row that it shares most height with, or into one of its own. Rows are kept in order. */
function placeInRow(rows: Level[], piece: Piece): void {
  const middle = middleOf(piece.box);
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const half = (low + high) >> 1;
    const row = rows[half];
    if (row !== undefined && middleOf(row.box) <= middle) low = half + 1;
    else high = half;
  }
  const [row] = rows
    .slice(Math.max(0, low - NEAR_ROWS), low + NEAR_ROWS)
    .filter(({ box }) => standsLevel(box, piece.box))
    .sort((a, b) => sharedHeight(b.box, piece.box) - sharedHeight(a.box, piece.box));
  if (row === undefined) rows.splice(low, 0, { pieces: [piece], box: piece.box });
  else {
    row.pieces.push(piece);
    if (piece.box.height > row.box.height) row.box = piece.box;
  }
}

function sharedHeight(one: PlainBox, other: PlainBox): number {
  return Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
}

export function standsLevel(one: PlainBox, other: PlainBox): boolean {
  return sharedHeight(one, other) > SAME_LINE * Math.min(one.height, other.height);
}

function cellsOf(pieces: readonly Piece[], gap: number): Line[] {
  const cells: Piece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of [...pieces].sort((a, b) => a.box.x - b.box.x || a.order - b.order)) {
    const cell = cells.at(-1);
    if (cell === undefined || piece.box.x - right > gap * piece.size) cells.push([piece]);
    else cell.push(piece);
    right = Math.max(right, rightOf(piece.box));
  }
  return cells.map(lineOf);
}

/** Lines from rows, whatever gaps are in them. */
export function lineOfRow(row: Row): Line {
  return lineOf(row.cells.flatMap(({ pieces }) => pieces));
}
