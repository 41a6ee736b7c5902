import { exact, exactText, isBelow, negative, plus, wholeNumber } from '../../figures/exact.js';
import type { Figure } from '../../figures/figure.js';
import type { Span } from '../../ingest/draft.js';
import { roleOf } from './figure-role.js';
import { indexAt } from './clauses.js';
import { isOfSources } from './derived-figure.js';
import type { Evidence } from './evidence.js';
import type { FigureHit } from './prove-figures.js';
import { sameValue } from './same-amount.js';
import type { Statement } from './read-statement.js';

/** The words of a change are told by its figure. */
const MOVES = /增|减|升|降|涨|跌|提高|高|低|多|少|up|down|rose|rise|fell|fall|grew|grow|increas|decreas|declin/i;

/**
 * A change that the sentence makes of the two ends that it tells itself: 由42.2%降至39.1%，下降3.1个百分点. The code
 * subtracts; percentages differ by percentage points.
 */
export function differenceHit(
  statement: Statement,
  told: number,
  { evidence, hits }: { evidence: readonly Evidence[]; hits: readonly FigureHit[] },
): { evidence: number; span: Span; derived: true } | undefined {
  const figure = statement.figures[told];
  if (figure?.direction === undefined || figure.reached === true) return undefined;
  for (const [from, first] of statement.figures.entries()) {
    const second = statement.figures[from + 1];
    if (second === undefined || roleOf(statement, first) !== 'from' || roleOf(statement, second) !== 'to') continue;
    const change = differenceOf(first, second);
    if (change === undefined || change.direction !== figure.direction || !sameValue(figure, change)) continue;
    const [before, after] = [from, from + 1].map((index) => hits.find((one) => one.figure === index));
    const clause = statement.clauses[indexAt(statement.clauses, figure.start)];
    if (before === undefined || after === undefined || clause === undefined) continue;
    if (isOfSources(statement, clause, { evidence, sources: [before, after], says: MOVES }))
      return { evidence: after.evidence, span: after.span, derived: true };
  }
  return undefined;
}

function differenceOf(first: Figure, second: Figure): Figure | undefined {
  if (first.unit !== second.unit || first.low !== first.high || second.low !== second.high) return undefined;
  if (first.damaged === true || second.damaged === true) return undefined;
  const change = plus(exact(second.low), negative(exact(first.low)));
  const falls = isBelow(change, wholeNumber(0n));
  const size = exactText(falls ? negative(change) : change);
  const unit = first.unit === '%' ? '个百分点' : first.unit;
  return { ...second, low: size, high: size, unit, direction: falls ? 'down' : 'up' };
}
