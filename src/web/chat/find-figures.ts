import type { Citation } from '../../schemas.js';
import type { AnswerPiece } from './split-marks.js';

/** A piece of an answer; a figure leads to citation `n`, whose quote has it. */
export type ReadPiece = AnswerPiece | { kind: 'figure'; text: string; n: number };

/** A number with the unit that is written right behind it. */
const FIGURE =
  /(?:(?<![a-z\d])[+-])?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:\s?(?:万亿|千亿|百亿|亿|千万|百万|万|千))?(?:\s?(?:个百分点|个基点|基点|bp|[%％‰倍元]))?/giu;

/**
 * The pieces with the figures of each sentence by themselves: a sentence's marks follow it, and a figure leads to the
 * first of their citations whose quote has the number. One that stands in none of the quotes stays text.
 */
export function findFigures(pieces: readonly AnswerPiece[], citations: readonly Citation[]): ReadPiece[] {
  return pieces.flatMap((piece, at) => {
    if (piece.kind === 'mark') return [piece];
    return cutFigures(piece.text, citedAfter(pieces, at, citations));
  });
}

/** A part of a sentence with its figures by themselves, found as if the sentence's marks followed it. */
export function figuresWithin(
  text: string,
  { cited, citations }: { cited: readonly number[]; citations: readonly Citation[] },
): ReadPiece[] {
  return cutFigures(
    text,
    cited.flatMap((n) => citations.filter((citation) => citation.n === n)),
  );
}

function citedAfter(pieces: readonly AnswerPiece[], at: number, citations: readonly Citation[]): Citation[] {
  const cited: Citation[] = [];
  for (const piece of pieces.slice(at + 1)) {
    if (piece.kind === 'text') break;
    cited.push(...citations.filter(({ n }) => n === piece.n));
  }
  return cited;
}

function cutFigures(text: string, cited: readonly Citation[]): ReadPiece[] {
  const read: ReadPiece[] = [];
  let from = 0;
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    const citation = cited.find(({ quote }) => placeOfFigure(quote, figure) !== undefined);
    if (citation === undefined) continue;
    if (index > from) read.push({ kind: 'text', text: text.slice(from, index) });
    read.push({ kind: 'figure', text: figure, n: citation.n });
    from = index + figure.length;
  }
  if (from < text.length) read.push({ kind: 'text', text: text.slice(from) });
  return read;
}

/** Where a text has a figure: as it is written, or else its number, which stands in no longer one. */
export function placeOfFigure(text: string, figure: string): { start: number; end: number } | undefined {
  const number = /\d[\d,.]*\d|\d/u.exec(figure)?.[0];
  if (number === undefined) return undefined;
  for (const wanted of [figure.trim(), number]) {
    for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
      const end = start + wanted.length;
      if (!/\d[.,]?$/u.test(text.slice(0, start)) && !/^[.,]?\d/u.test(text.slice(end))) {
        return { start, end };
      }
    }
  }
  return undefined;
}
