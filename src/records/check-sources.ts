import type { Citation } from '../schemas.js';

/**
 * Stored citations, each with what has become of its source: whether the slice that it points at is still its quote.
 * @param textOf the text of a report; undefined when the library has no such report
 */
export function checkSources(
  citations: readonly Citation[],
  textOf: (reportId: string) => string | undefined,
): Citation[] {
  return citations.map((citation) => {
    const text = textOf(citation.reportId);
    if (text === undefined) return { ...citation, source: 'gone' };
    return { ...citation, source: text.slice(citation.start, citation.end) === citation.quote ? 'same' : 'changed' };
  });
}
