import { damagedFiguresIn } from '../../figures/damaged-figures.js';
import { rawSpan } from '../../ingest/mapped-text.js';
import type { StoredText } from '../../library/open-library.js';
import type { Citation, DamagedFigure } from '../../schemas.js';

/** Signs shown before and after a figure, so that a reader finds the place in the original. */
const AROUND = 16;

/** The figures of a citation that cannot be relied on as they stand in the source, in order. */
export function damagedFigures(
  { n, start, quote }: Pick<Citation, 'n' | 'start' | 'quote'>,
  { raw, offsets }: Pick<StoredText, 'raw' | 'offsets'>,
): DamagedFigure[] {
  const spanOf = (within: { start: number; end: number }) =>
    rawSpan(offsets, { start: start + within.start, end: start + within.end });
  const rawOf = (within: { start: number; end: number }) => {
    const span = spanOf(within);
    return raw.slice(span.start, span.end);
  };
  return damagedFiguresIn(quote, rawOf).map(({ figure, repaired }) => {
    const span = spanOf(figure);
    const [rawStart, rawEnd] = [Math.max(0, span.start - AROUND), Math.min(raw.length, span.end + AROUND)];
    return {
      citation: n,
      figure: quote.slice(figure.start, figure.end).trim(),
      raw: raw.slice(rawStart, rawEnd),
      rawStart,
      rawEnd,
      repaired,
    };
  });
}
