import { parseFigures } from '../../figures/parse-figures.js';
import { rawSpan } from '../../ingest/mapped-text.js';
import type { StoredText } from '../../library/open-library.js';
import type { Citation } from '../../schemas.js';

/** A figure of a quotation that extraction damaged. */
export interface DamagedFigure {
  /** Number of the citation. */
  citation: number;
  /** As it is quoted. */
  figure: string;
  /** The text as extracted, from a little before the figure to a little after it, and where that stands. */
  raw: string;
  rawStart: number;
  rawEnd: number;
  /** True when the quotation has it put right (2020% as 20%); false when its value is lost. */
  repaired: boolean;
}

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
