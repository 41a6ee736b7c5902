import type { Span } from '../../ingest/draft.js';
import type { FoldedText } from './fold-proof-text.js';

const LETTER = /[\p{Script=Latin}\p{N}]/u;
/** How a word of a passage may go on: outflows for outflow. */
const INFLECTION = /^(?:s|es|d|ed|ing|'s|’s)?(?![\p{Script=Latin}\p{N}])/u;
const LEAST_INFLECTED = 4;

/**
 * Where a term stands in a text: Chinese anywhere, Latin words and figures only whole, over blanks beside Chinese signs.
 * @param term in lower case and one width
 * @param options.inflected an English word may have an ending
 */
export function placesOf(
  { packed, places }: FoldedText,
  term: string,
  { inflected = false }: { inflected?: boolean } = {},
): Span[] {
  const found: Span[] = [];
  if (term === '') return found;
  const opens = LETTER.test(term[0] ?? '');
  const ends = LETTER.test(term.at(-1) ?? '');
  const mayGoOn = inflected && term.length >= LEAST_INFLECTED && /[a-z]$/.test(term);
  for (let at = packed.indexOf(term); at >= 0; at = packed.indexOf(term, at + 1)) {
    const after = at + term.length;
    if (opens && at > 0 && LETTER.test(packed[at - 1] ?? '')) continue;
    if (ends && LETTER.test(packed[after] ?? '') && !(mayGoOn && INFLECTION.test(packed.slice(after, after + 4))))
      continue;
    found.push({ start: places[at] ?? 0, end: (places[after - 1] ?? 0) + 1 });
  }
  return found;
}
