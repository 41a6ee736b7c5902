import { isIn, type ClausePair } from './clause-pairs.js';
import { cellsAt, headCells } from './column-context.js';
import type { Evidence } from './evidence.js';
import type { FigureHit } from './prove-figures.js';
import type { ProofReason } from './proof.js';
import type { Statement } from './read-statement.js';
import { holdsPeriod } from './same-period.js';
import type { StatedPeriod } from './stated-periods.js';
import { standingIn } from './unit-places.js';

/** A clause is held against the passage's from this share of its words on. */
const SAME_MATTER = 0.5;

/** Periods of clauses without figures that the passage's clause gives as others, or in another column of its table. */
export function provePeriods(
  statement: Statement,
  evidence: readonly Evidence[],
  { pairs, hits }: { pairs: readonly ClausePair[]; hits: readonly FigureHit[] },
): ProofReason[] {
  const free = statement.periods.filter(
    (period) =>
      !period.isBase &&
      !pairs.some(({ told }) => isIn(period, told) && hits.some(({ figure }) => isIn(statement.figures[figure], told))),
  );
  return free
    .filter(
      (period) =>
        pairs.some((pair) => isIn(period, pair.told) && isOtherwise(pair, period)) ||
        evidence.some((held) => isOfOtherColumn(held, period)),
    )
    .map(({ start, end }) => ({ code: 'period', what: statement.text.slice(start, end) }));
}

/** Whether the passage's sentence tells the clause of other times alone. */
function isOtherwise({ sentence, share, evidence: { passage } }: ClausePair, told: StatedPeriod): boolean {
  if (share < SAME_MATTER || cellsAt(passage, sentence).length > 1) return false;
  const theirs = passage.periods.filter((period) => !period.isBase && isIn(period, sentence));
  return theirs.length > 0 && !theirs.some((period) => holdsPeriod(told, period));
}

/** Whether a table has the period in columns only whose heads the sentence does not mention as much as another's. */
function isOfOtherColumn({ passage, places }: Evidence, told: StatedPeriod): boolean {
  const found = passage.periods.filter((period) => holdsPeriod(told, period));
  return (
    found.length > 0 &&
    found.every((period) => {
      const column = cellsAt(passage, period).findIndex((cell) => isIn(period, cell));
      const share = headCells(passage, period).map((head) =>
        [...places.units.keys()].reduce((sum, unit) => sum + standingIn(places, unit, [head]), 0),
      );
      const own = share[column];
      return column > 0 && own !== undefined && share.some((other, at) => at > 0 && at !== column && other > own);
    })
  );
}
