import { parseFigures } from '../../figures/parse-figures.js';
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
  return parseFigures(quote).flatMap((figure) => {
    const text = quote.slice(figure.start, figure.end);
    const span = rawSpan(offsets, { start: start + figure.start, end: start + figure.end });
    const repaired = figure.damaged !== true;
    if (repaired && digitsOf(text) === digitsOf(raw.slice(span.start, span.end))) return [];
    const [rawStart, rawEnd] = [Math.max(0, span.start - AROUND), Math.min(raw.length, span.end + AROUND)];
    return [{ citation: n, figure: text.trim(), raw: raw.slice(rawStart, rawEnd), rawStart, rawEnd, repaired }];
  });
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\P{Nd}/gu, '');
}
