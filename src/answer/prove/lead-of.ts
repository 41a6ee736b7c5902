import type { Span } from '../../ingest/draft.js';
import type { ProofText } from './read-proof-text.js';

/** A lead says in a few words what its paragraph or item is about: 全国性银行。 and 成效： */
const LONGEST_LEAD = 24;
const LABEL = /^[^:：。，,|\d]{2,24}[:：]/u;
const BULLET = /^[ \t]*(?:[-•*]|\d{1,2}[.、])?[ \t]*/;

/** What the paragraph of a place says that it is about, before it comes to that place. */
export function leadOf({ plain, sentences }: Pick<ProofText, 'plain' | 'sentences'>, place: Span): Span | undefined {
  const line = { start: plain.lastIndexOf('\n', Math.max(0, place.start - 1)) + 1, end: place.start };
  const start = line.start + (BULLET.exec(plain.slice(line.start, line.end))?.[0].length ?? 0);
  const label = LABEL.exec(plain.slice(start, line.end))?.[0];
  if (label !== undefined) return { start, end: start + label.length };
  const first = sentences.find((sentence) => sentence.end > start);
  if (first === undefined || first.end > place.start || first.end - start > LONGEST_LEAD) return undefined;
  return { start, end: first.end };
}
