import type { Figure } from '../../figures/figure.js';
import type { Span } from '../../ingest/draft.js';
import type { Evidence } from './evidence.js';
import { placesOf } from './places-of.js';
import type { Statement } from './read-statement.js';

const WORD_BEFORE = /\p{Script=Han}{2}$|[a-z]+$/u;

/** Where a passage has a bare number behind the same word: 情形 1 is a label, and no figure. */
export function labelPlace(
  { folded }: Statement,
  figure: Figure,
  evidence: readonly Evidence[],
): { evidence: number; span: Span } | undefined {
  if (figure.kind !== 'quantity' || figure.unit !== '' || figure.approximate !== undefined || figure.damaged === true)
    return undefined;
  const word = WORD_BEFORE.exec(folded.slice(0, figure.start).trimEnd())?.[0];
  if (word === undefined) return undefined;
  const isLatin = /[a-z]$/.test(word);
  const label = `${word}${isLatin ? ' ' : ''}${folded.slice(figure.start, figure.end).trim()}`;
  for (const [index, { passage }] of evidence.entries()) {
    const [span] = placesOf(passage, label);
    if (span !== undefined) return { evidence: index, span };
  }
  return undefined;
}

/** Signs behind a bare number that must stand in the passage, too. */
const BEHIND = /^\p{Script=Han}{2}/u;

/** Where a passage has a bare number with the same words right behind it: 7大孵化器. */
export function verbatimPlace(
  { folded }: Statement,
  figure: Figure,
  evidence: readonly Evidence[],
): { evidence: number; span: Span } | undefined {
  if (figure.kind !== 'quantity' || figure.unit !== '' || figure.approximate !== undefined || figure.damaged === true)
    return undefined;
  const behind = BEHIND.exec(folded.slice(figure.end))?.[0];
  if (behind === undefined) return undefined;
  for (const [index, { passage }] of evidence.entries()) {
    const [span] = placesOf(passage, folded.slice(figure.start, figure.end).trim() + behind);
    if (span !== undefined) return { evidence: index, span };
  }
  return undefined;
}
