import type { ClaimInWords } from './claims-in-words.js';
import { isIn, unitsIn, type ClausePair } from './clause-pairs.js';
import { standsWell } from './evidence.js';
import type { FigureHit } from './prove-figures.js';
import type { ProofReason } from './proof.js';
import type { Statement } from './read-statement.js';

/** How a plan or an expectation is told in a passage, and how a sentence may say that it is one. */
const PLANNED =
  /预计|预期|预测|有望|拟(?!合|人|真|态)|或将|力争|计划(?=到|于|在|将|把|投|新|开|推|20)|目标(?:是|为)|expects?|expected|forecast|projected|estimated to|plans? to|aims? to|target/;
const SAYS_PLAN =
  /预计|预期|预测|有望|拟|或将?|将|力争|计划|目标|要|应|须|可能|会|到20\d\d|expect|forecast|project|estimat|plan|aim|target|will|would|may|might|could|by (?:the end of )?20\d\d/;

/** What 所有 is said of stands within so many signs. */
const NEXT = 6;

/** Claims in words that no paired clause states: arithmetic, rank, 所有; and plans that are told as facts. */
export function proveClaims(
  statement: Statement,
  pairs: readonly ClausePair[],
  hits: readonly FigureHit[],
): ProofReason[] {
  const isDerived = (span: { start: number; end: number }) =>
    hits.some(({ derived, figure }) => derived === true && isNear(statement, figure, span));
  const claims = statement.claims
    .filter(
      (claim) =>
        !isDerived(claim) && !isStated(statement, claim, pairs.find(({ told }) => isIn(claim, told)) ?? pairs[0]),
    )
    .map(({ start, end }): ProofReason => ({ code: 'claim', what: statement.text.slice(start, end) }));
  return [...claims, ...plansAsFacts(statement, pairs, hits)];
}

function isStated(statement: Statement, claim: ClaimInWords, pair: ClausePair | undefined): boolean {
  if (pair === undefined) return false;
  const { passage, places } = pair.evidence;
  const { sentence } = pair;
  const { stated, ofNext } = claim.kind;
  if (!stated.test(passage.folded.slice(sentence.start, sentence.end)) && !stated.test(passage.around.folded))
    return false;
  const next = ofNext === true ? unitsIn(statement, { start: claim.end, end: claim.end + NEXT }) : [];
  return next.length === 0 || next.some((unit) => standsWell(places, unit, [sentence]));
}

function isNear(statement: Statement, figure: number, span: { start: number; end: number }): boolean {
  const clause = statement.clauses.find((one) => isIn(span, one));
  return clause !== undefined && isIn(statement.figures[figure], { start: clause.start - 30, end: clause.end + 30 });
}

function plansAsFacts(statement: Statement, pairs: readonly ClausePair[], hits: readonly FigureHit[]): ProofReason[] {
  if (SAYS_PLAN.test(statement.folded)) return [];
  return pairs.flatMap(({ told, stated, evidence }): ProofReason[] => {
    const hit = hits.find(({ figure, span }) => isIn(statement.figures[figure], told) && isIn(span, stated));
    const planned = hit && PLANNED.exec(evidence.passage.folded.slice(stated.start, hit.span.start))?.[0];
    if (planned === undefined) return [];
    return [{ code: 'certainty', what: statement.text.slice(told.start, told.end).trim(), instead: planned }];
  });
}
