import { lineOf, lineOfRow, rowsOf, standsLevel, type Line } from './line.js';
import { bottomOf, rightOf, type Piece } from './piece.js';

/** Of so many lines one may stand above the one before it (a box beside the text), and the file's order is still sound. */
const LINES_A_JUMP = 12;

/** The lines of a region in reading order: the file's own where it goes down the page, and else by where they stand. */
export function orderLines(region: readonly Piece[]): Line[] {
  const lines = fileLines(region);
  return isSound(lines) ? lines : rowsOf(region, Infinity).map(lineOfRow);
}

/** Pieces that follow each other in the file and stand on one line. */
export function fileLines(pieces: readonly Piece[]): Line[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const previous = line?.at(-1);
    if (line === undefined || previous === undefined || startsLine(previous, piece)) lines.push([piece]);
    else line.push(piece);
  }
  return lines.map(lineOf);
}

function startsLine(previous: Piece, piece: Piece): boolean {
  if (previous.level !== piece.level) return true;
  if (!piece.level) return previous.endsLine;
  // A raised mark's line goes on; one that the file ends does not, unless the next piece goes on where it ended.
  return previous.endsLine ? !goesOn(previous, piece) : !standsNear(previous, piece);
}

function goesOn(previous: Piece, piece: Piece): boolean {
  return standsLevel(previous.box, piece.box) && piece.box.x >= previous.box.x;
}

function standsNear({ box: previous }: Piece, { box }: Piece): boolean {
  return box.y < bottomOf(previous) && bottomOf(box) > previous.y;
}

/** A line that stands above the one before it goes on beside it, in another column; above what it overlaps it is out of order. */
function isSound(lines: readonly Line[]): boolean {
  const jumps = lines.filter(({ box }, at) => {
    const before = lines[at - 1]?.box;
    if (before === undefined || bottomOf(box) > before.y + before.height / 2) return false;
    return box.x < rightOf(before) && rightOf(box) > before.x;
  });
  return jumps.length * LINES_A_JUMP <= lines.length;
}
