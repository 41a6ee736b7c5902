import { isIn, unitsIn } from './clause-pairs.js';
import { standsAnywhere, type Evidence } from './evidence.js';
import type { FigureHit } from './prove-figures.js';
import type { ProofReason } from './proof.js';
import type { Statement } from './read-statement.js';

/** A clause of fewer words than these says too little to be missed. */
const LEAST_WEIGHT = 4;
/** Below this share of its words in the passages, a clause is added to what they say. */
const LEAST_SHARE = 0.3;

/** Clauses of which hardly a word stands in any passage: what a true sentence is used to carry. */
export function proveClauses(
  statement: Statement,
  evidence: readonly Evidence[],
  hits: readonly FigureHit[],
): ProofReason[] {
  return statement.clauses.flatMap((clause): ProofReason[] => {
    if (hits.some(({ figure }) => isIn(statement.figures[figure], clause))) return [];
    const units = unitsIn(statement, clause);
    const weigh = (some: readonly number[]) => some.reduce((sum, at) => sum + (statement.units[at]?.weight ?? 0), 0);
    const whole = weigh(units);
    const held = weigh(units.filter((unit) => evidence.some((one) => standsAnywhere(one, unit))));
    if (whole < LEAST_WEIGHT || held >= LEAST_SHARE * whole) return [];
    return [{ code: 'overlap', what: statement.text.slice(clause.start, clause.end).trim() }];
  });
}
