import type { Figure } from './figure.js';
import { parseFigures } from './parse-figures.js';

/** A figure that cannot be relied on as it stands in a text that was extracted and repaired. */
export interface DamagedFigure {
  figure: Figure;
  /** Whether repair put it right (20% for 2020%); else its value is lost. */
  repaired: boolean;
}

/**
 * The figures of a text that lost their value in extraction, or have other digits than they were extracted with.
 * @param rawOf the text as extracted that became a span of this one
 */
export function damagedFiguresIn(
  text: string,
  rawOf: (span: { start: number; end: number }) => string,
): DamagedFigure[] {
  // What is damaged or doubled has digits; Chinese numbers survive as the words that they are.
  if (!/\p{Nd}/u.test(text)) return [];
  return parseFigures(text).flatMap((figure) => {
    const repaired = figure.damaged !== true;
    const isSound = repaired && digitsOf(text.slice(figure.start, figure.end)) === digitsOf(rawOf(figure));
    return isSound ? [] : [{ figure, repaired }];
  });
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\P{Nd}/gu, '');
}
