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
  if (!isBare(figure)) return undefined;
  const word = WORD_BEFORE.exec(folded.slice(0, figure.start).trimEnd())?.[0];
  if (word === undefined) return undefined;
  const isLatin = /[a-z]$/.test(word);
  const label = `${word}${isLatin ? ' ' : ''}${folded.slice(figure.start, figure.end).trim()}`;
  return firstPlace(evidence, label);
}

/** Signs behind a bare number that must stand in the passage, too. */
const BEHIND = /^\p{Script=Han}{2}/u;

/** Where a passage has a bare number with the same words right behind it: 7大孵化器. */
export function verbatimPlace(
  { folded }: Statement,
  figure: Figure,
  evidence: readonly Evidence[],
): { evidence: number; span: Span } | undefined {
  if (!isBare(figure)) return undefined;
  const behind = BEHIND.exec(folded.slice(figure.end))?.[0];
  if (behind === undefined) return undefined;
  return firstPlace(evidence, folded.slice(figure.start, figure.end).trim() + behind);
}

/** A number without unit or approximating word. */
function isBare({ kind, unit, approximate, damaged }: Figure): boolean {
  return kind === 'quantity' && unit === '' && approximate === undefined && damaged !== true;
}

function firstPlace(evidence: readonly Evidence[], text: string): { evidence: number; span: Span } | undefined {
  for (const [index, { passage }] of evidence.entries()) {
    const [span] = placesOf(passage, text);
    if (span !== undefined) return { evidence: index, span };
  }
  return undefined;
}
