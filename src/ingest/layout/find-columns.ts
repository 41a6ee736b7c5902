import { lineOfRow, rowsOf, type Line } from './line.js';
import { bottomOf, boxAround, medianOf, middleOf, rightOf, type Piece } from './piece.js';

/** Pieces of a page that are read from top to bottom before the next part is. */
export type Region = Piece[];

/** Words of a justified line stand closer to each other than this share of their size, columns rather farther apart. */
const WORD_GAP = 0.85;
/** Lines of a column start within this many points of each other. */
const ALIGNED = 2.5;
/** So many lines starting at one place make it worth a look whether a column does. */
const MIN_ALIGNED = 3;
/** Of many such places, those where most lines start are looked at. */
const MAX_GUTTERS = 12;
const MIN_LINES = 2;
const MIN_LINES_OF_BOTH = 6;
/** Prose fills its column: at least half of its lines reach over so much of it, and hold so many letters. */
const FILLED = 0.7;
const MIN_FILLED = 0.5;
const MIN_LETTERS = 10;
/** What is narrower, in ems, is the end of lines that a gap between words happens to part. */
const MIN_WIDTH = 8;
/** No page of a report has more columns than 2 to this power. */
const MAX_DEPTH = 3;

/**
 * Cuts the pieces of a page into its columns, from left to right, between what reaches across them: the recursive X-Y
 * cut of Nagy and Seth (1984) with the vertical cut asked of prose alone, since cells of a table are parted by gaps as
 * well. What is no column is one region in its place from the top.
 * @param options.followed whether something reaches across the page below, such as a table
 */
export function findColumns(pieces: Region, { followed = false, depth = 0 } = {}): Region[] {
  if (depth >= MAX_DEPTH || pieces.length === 0) return pieces.length === 0 ? [] : [pieces];
  const lines = rowsOf(pieces, WORD_GAP).flatMap(({ cells }) => cells);
  const best = gutters(lines)
    .map((x) => ({ x, bands: bandsAt(lines, x) }))
    .map((cut) => ({ ...cut, lines: cut.bands.reduce((sum, band) => sum + columnLines(band), 0) }))
    .filter((cut) => cut.lines > 0)
    .sort((a, b) => b.lines - a.lines)[0];
  if (best === undefined) return [pieces];
  const regions: Region[] = [];
  let across: Piece[] = [];
  const settle = () => {
    if (across.length > 0) regions.push(inFileOrder(across));
    across = [];
  };
  const { bands } = best;
  for (const [at, whole] of bands.entries()) {
    const { band, below } = withoutTail(whole, followed || at < bands.length - 1);
    across.push(...piecesIn(band.above));
    if (columnLines(band) === 0) across.push(...piecesIn([...band.left, ...band.right]));
    else {
      settle();
      for (const side of [band.left, band.right])
        regions.push(...findColumns(inFileOrder(piecesIn(side)), { depth: depth + 1 }));
    }
    across.push(...piecesIn(below));
  }
  settle();
  return regions;
}

/** Where columns may start: places at which several lines do, but for the leftmost. */
function gutters(lines: readonly Line[]): number[] {
  const starts = lines.map(({ box }) => box.x).sort((a, b) => a - b);
  const places: { x: number; count: number }[] = [];
  for (let from = 0; from < starts.length;) {
    const first = starts[from] ?? 0;
    let to = from;
    while (to < starts.length && (starts[to] ?? 0) - first <= ALIGNED) to += 1;
    if (to - from >= MIN_ALIGNED) places.push({ x: first, count: to - from });
    from = to;
  }
  return places
    .filter(({ x }) => x > (starts[0] ?? 0) + ALIGNED)
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_GUTTERS)
    .map(({ x }) => x);
}

/** The part of a page between two lines that reach across, with the lines across that stand above it. */
interface Band {
  above: Line[];
  left: Line[];
  right: Line[];
}

function bandsAt(lines: readonly Line[], x: number): Band[] {
  const across = new Set(lines.filter(({ box }) => box.x < x - ALIGNED && rightOf(box) > x));
  const heights = [...across].map(({ box }) => middleOf(box)).sort((a, b) => a - b);
  const bands = new Map<number, Band>();
  const bandOf = (line: Line): Band => {
    const middle = middleOf(line.box);
    const at = heights.filter((height) => height <= middle).length;
    const band = bands.get(at) ?? { above: [], left: [], right: [] };
    bands.set(at, band);
    return band;
  };
  for (const line of lines) {
    const { above, left, right } = bandOf(line);
    (across.has(line) ? above : line.box.x < x - ALIGNED ? left : right).push(line);
  }
  return [...bands].sort(([a], [b]) => a - b).map(([, band]) => band);
}

/** A heading that stands below columns, over what reaches across, is of so many lines at most, so far below them in ems. */
const MAX_TAIL = 3;
const TAIL_GAP = 0.8;

/** Parts from a band the lines that stand below both of its columns by themselves, where something across follows. */
function withoutTail(band: Band, followed: boolean): { band: Band; below: Line[] } {
  const whole = { band, below: [] };
  if (!followed || band.left.length === 0 || band.right.length === 0) return whole;
  const ends = [band.left, band.right].map((side) => Math.max(...side.map(({ box }) => bottomOf(box))));
  const shorter = Math.min(...ends);
  const longer = ends[0] === shorter ? band.right : band.left;
  const rows = rowsOf(piecesIn(longer), Infinity);
  for (let count = MAX_TAIL; count > 0; count -= 1) {
    const [last, first] = [rows.at(-count - 1), rows.at(-count)];
    if (first === undefined) continue;
    const end = Math.max(shorter, ...(last === undefined ? [] : [bottomOf(last.box)]));
    if (first.box.y - end < TAIL_GAP * first.size) continue;
    const isBelow = ({ box }: Line) => box.y >= first.box.y;
    const without = (side: Line[]) => side.filter((line) => !isBelow(line));
    return {
      band: { ...band, left: without(band.left), right: without(band.right) },
      below: longer.filter(isBelow),
    };
  }
  return whole;
}

/** How many lines a band's columns hold, 0 where it has none. */
function columnLines({ left, right }: Band): number {
  const [fewer, more] = [Math.min(left.length, right.length), Math.max(left.length, right.length)];
  if (fewer < MIN_LINES || fewer + more < MIN_LINES_OF_BOTH) return 0;
  return isProse(left) && isProse(right) ? fewer + more : 0;
}

/** Whether lines fill their column as prose does, and cells of a table do not. */
export function isProse(parts: readonly Line[]): boolean {
  // Justified words may stand as far apart as columns.
  const lines = rowsOf(piecesIn(parts), Infinity).map(lineOfRow);
  const { width } = boxAround(lines.map(({ box }) => box));
  if (width < MIN_WIDTH * medianOf(lines.map(({ size }) => size))) return false;
  const filled = lines.filter(({ box }) => box.width >= FILLED * width).length;
  const letters = lines.map(({ pieces }) => pieces.reduce((sum, { text }) => sum + text.trim().length, 0));
  return filled >= MIN_FILLED * lines.length && medianOf(letters) >= MIN_LETTERS;
}

function piecesIn(lines: readonly Line[]): Piece[] {
  return lines.flatMap(({ pieces }) => pieces);
}

function inFileOrder(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => a.order - b.order);
}
