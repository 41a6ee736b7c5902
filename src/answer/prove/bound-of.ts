import type { Approximation, Figure } from '../../figures/figure.js';
import { indexAt } from './clauses.js';
import type { ProofText } from './read-proof-text.js';
import { fitsBound, sideOf } from './same-amount.js';

/** Words that bound a figure from further away than its own: 低于平均净利润的7%. */
const BOUNDS: readonly { bound: Approximation; words: RegExp }[] = [
  {
    bound: '至多',
    words:
      /上限|封顶|最高|最多|至多|不得?超过?|不高于|不大于|不多于|ceiling|capped?|maximum|up to|at most|no more than/i,
  },
  {
    bound: '至少',
    words: /下限|最低|最少|至少|不得?(?:少|低)于|不小于|minimum|at least|no less than|not less than/i,
  },
  { bound: '不足', words: /低于|少于|不足|不到|小于|less than|fewer than|below|under/i },
  { bound: '超', words: /超过|高于|多于|大于|突破|逾|more than|above|over|exceed/i },
];
const REACH = 30;

/** Whether a sentence loosens a figure as the passage does, by the word at it or by one before it in its clause. */
export function isBoundAlike(
  told: { text: ProofText; figure: Figure },
  stated: { text: ProofText; figure: Figure },
): boolean {
  const [mine, theirs] = [told.figure.approximate, stated.figure.approximate];
  const [wider, wide] = [widerBound(told), widerBound(stated)];
  if (mine !== undefined)
    return fitsBound(mine, theirs ?? wide) || (theirs !== undefined && wide !== undefined && fitsBound(mine, wide));
  if (theirs !== undefined && !fitsBound(undefined, theirs)) return wider !== undefined && fitsBound(wider, theirs);
  return wider === undefined || wide === undefined || sideOf(wider) === sideOf(wide);
}

function widerBound({ text, figure }: { text: ProofText; figure: Figure }): Approximation | undefined {
  const clause = text.clauses[indexAt(text.clauses, figure.start)];
  const before = text.plain.slice(Math.max(clause?.start ?? 0, figure.start - REACH), figure.start);
  return BOUNDS.find(({ words }) => words.test(before))?.bound;
}
