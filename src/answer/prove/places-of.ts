import type { Span } from '../../ingest/draft.js';
import type { FoldedText } from './fold-proof-text.js';

const LETTER = /[\p{Script=Latin}\p{N}]/u;

/**
 * Where a term stands in a text: Chinese anywhere, Latin words and figures only whole, over blanks beside Chinese signs.
 * @param term in lower case and one width
 */
export function placesOf({ packed, places }: FoldedText, term: string): Span[] {
  const found: Span[] = [];
  if (term === '') return found;
  const opens = LETTER.test(term[0] ?? '');
  const ends = LETTER.test(term.at(-1) ?? '');
  for (let at = packed.indexOf(term); at >= 0; at = packed.indexOf(term, at + 1)) {
    const after = at + term.length;
    if (opens && at > 0 && LETTER.test(packed[at - 1] ?? '')) continue;
    if (ends && LETTER.test(packed[after] ?? '')) continue;
    found.push({ start: places[at] ?? 0, end: (places[after - 1] ?? 0) + 1 });
  }
  return found;
}
