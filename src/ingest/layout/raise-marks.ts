import { mostUsedSize, type Line } from './line.js';
import { bottomOf, medianOf, type Piece } from './piece.js';

const DIGITS = Array.from('0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹'.matchAll(/(.)(.)/gu));
const RAISED = new Map(DIGITS.map(([, plain = '', raised = '']) => [plain, raised]));
/** A footnote's mark, or several: 3, 1,2. */
const MARK = /^\s*\d{1,3}(?:\s*[,，、]\s*\d{1,3})*\s*$/u;
/** A mark is set at most this large, beside the letters of its line, */
const MOST_SIZE = 0.8;
/** and ends above their end by this share of their size. */
const MIN_RAISE = 0.15;

/**
 * The pieces of a line that are raised digits. They are written as such, a code unit for each: 12.5% with the mark 3 is
 * 12.5%³ and never 12.53. Raised digits of a unit, km², and of a power, 10³, keep what they say.
 */
export function findMarks({ pieces }: Line): Set<Piece> {
  const size = mostUsedSize(pieces);
  const bottom = medianOf(pieces.filter((piece) => piece.size === size).map(({ box }) => bottomOf(box)));
  const isMark = (piece: Piece): boolean =>
    piece.level &&
    MARK.test(piece.text) &&
    piece.size <= MOST_SIZE * size &&
    bottom - bottomOf(piece.box) >= MIN_RAISE * size;
  return new Set(pieces.filter(isMark));
}

/** Digits as they are written when raised; other signs as they are. */
export function raised(text: string): string {
  return Array.from(text, (sign) => RAISED.get(sign) ?? sign).join('');
}
