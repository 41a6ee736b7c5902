import type { Span } from '../../ingest/draft.js';
import type { ProofReason } from './proof.js';
import type { Statement } from './read-statement.js';

/** The reason that a sentence moves or denies otherwise than its passage, with the words where it does. */
export function polarityFault(
  code: 'direction' | 'negation',
  { text }: Statement,
  { start, end }: Span,
  instead?: string,
): ProofReason {
  return { code, what: text.slice(start, end), ...(instead !== undefined && { instead }) };
}
