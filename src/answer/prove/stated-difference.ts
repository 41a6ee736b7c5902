import { exact, exactText, isBelow, negative, plus, wholeNumber } from '../../figures/exact.js';
import type { Figure } from '../../figures/figure.js';
import type { Span } from '../../ingest/draft.js';
import { indexAt } from './clauses.js';
import type { Evidence } from './evidence.js';
import { impliedMoney } from './implied-money.js';
import { sameValue } from './same-amount.js';
import type { Statement } from './read-statement.js';
import { isOnWrongSide, namesApart, type DifferenceEnd } from './wrong-side.js';

const DIFFERS =
  /相差|差距|差额|之差|高出?|低|多出?|少|超出|省下?|节省|缩短|领先|落后|more|less|fewer|higher|lower|differ|gap|sav/i;
/** The figures of one matter stand within so many signs. */
const NEAR = 160;

/**
 * A difference that the sentence makes of two figures of one passage, without telling them: each is of another thing or time
 * that the sentence names, and the code computes.
 */
export function statedDifference(
  statement: Statement,
  told: number,
  evidence: readonly Evidence[],
): { evidence: number; span: Span; derived: true } | undefined {
  const figure = statement.figures[told];
  const clause = figure && statement.clauses[indexAt(statement.clauses, figure.start)];
  if (figure === undefined || clause === undefined || figure.damaged === true || figure.low !== figure.high)
    return undefined;
  if (figure.low === '' || figure.approximate !== undefined) return undefined;
  if (!DIFFERS.test(statement.plain.slice(clause.start, clause.end))) return undefined;
  for (const [index, held] of evidence.entries()) {
    const { figures } = held.passage;
    for (const [at, first] of figures.entries())
      for (const [behind, second] of figures.entries()) {
        if (behind <= at || second.start - first.end > NEAR) continue;
        const [a = first, b = second] = [first, second].map((one) => impliedMoney(one, held.passage)[0] ?? one);
        const made = differenceOf(a, b, figure.unit);
        if (made === undefined || !sameValue(figure, made)) continue;
        const ends = [
          { held, at },
          { held, at: behind },
        ] as const;
        if (areNamed(statement, clause, ends) && !isOnWrongSide(statement, { told: figure, clause }, ends))
          return { evidence: index, span: { start: first.start, end: second.end }, derived: true };
      }
  }
  return undefined;
}

function differenceOf(first: Figure, second: Figure, told: string): Figure | undefined {
  if (first.unit !== second.unit || first.kind !== 'quantity' || second.kind !== 'quantity') return undefined;
  if (
    [first, second].some(
      ({ low, high, damaged, approximate }) =>
        low === '' || low !== high || damaged === true || approximate !== undefined,
    )
  )
    return undefined;
  const [a, b] = [exact(first.low), exact(second.low)];
  const made = plus(a, negative(b));
  const size = exactText(isBelow(made, wholeNumber(0n)) ? negative(made) : made);
  // The head of a column says the unit of its bare numbers, and may stand in another passage.
  const own = first.unit === '' ? told : first.unit;
  const unit = own === '%' ? '个百分点' : own;
  const { kind, start, end } = second;
  return { kind, start, end, low: size, high: size, unit };
}

/** Whether the sentence names, of each of the two figures, what only that one is of. */
function areNamed(statement: Statement, clause: Span, [one, other]: readonly [DifferenceEnd, DifferenceEnd]): boolean {
  const isNamed = (end: DifferenceEnd, beside: DifferenceEnd) =>
    namesApart(statement, end, beside).some(({ end: last }) => last <= clause.end);
  return isNamed(one, other) && isNamed(other, one);
}
