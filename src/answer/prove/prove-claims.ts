import type { ClaimInWords } from './claims-in-words.js';
import { headCells } from './column-context.js';
import { isIn, unitsIn, type ClausePair } from './clause-pairs.js';
import { standsWell } from './evidence.js';
import type { FigureHit } from './prove-figures.js';
import type { ProofReason } from './proof.js';
import { isOfTheNext, ranksFirst } from './ranks-first.js';
import type { Statement } from './read-statement.js';

/** What 所有 is said of stands within so many signs. */
const NEXT = 6;

/** Clauses that a cause joins say so much of what the passage says. */
const SAME_MATTER = 0.6;

/** Claims in words that no paired clause states: arithmetic, rank, 所有. */
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
        !isDerived(claim) &&
        !isStated(statement, claim, { pair: pairs.find(({ told }) => isIn(claim, told)) ?? pairs[0], pairs, hits }),
    )
    .map(({ start, end }): ProofReason => ({ code: 'claim', what: statement.text.slice(start, end) }));
  return claims;
}

function isStated(
  statement: Statement,
  claim: ClaimInWords,
  { pair, pairs, hits }: { pair: ClausePair | undefined; pairs: readonly ClausePair[]; hits: readonly FigureHit[] },
): boolean {
  if (pair === undefined) return false;
  if (claim.kind.name === 'cause' && joinsNeighbours(statement, claim, pairs)) return true;
  if (ranksFirst(statement, claim, { pair, hits })) return true;
  if (isOfTheNext(statement, claim, pair)) return false;
  const { passage, places } = pair.evidence;
  const { sentence } = pair;
  const { name, stated, ofNext } = claim.kind;
  const heads = headCells(passage, sentence).map((head) => passage.folded.slice(head.start, head.end));
  const texts = [passage.folded.slice(sentence.start, sentence.end), passage.around.folded, ...heads];
  if (!texts.some((text) => stated.test(text))) return false;
  if (name === 'only') return isOnlyThere(statement, claim, pair);
  const next = ofNext === true ? unitsIn(statement, { start: claim.end, end: claim.end + NEXT }) : [];
  return next.length === 0 || next.some((unit) => standsWell(places, unit, [sentence]));
}

/** 因为 may join what neighbouring sentences say one after the other, where the whole of both is told. */
function joinsNeighbours(statement: Statement, claim: ClaimInWords, pairs: readonly ClausePair[]): boolean {
  if (!/^(?:因为|由于|because|since)$/.test(statement.folded.slice(claim.start, claim.end))) return false;
  return (
    pairs.length > 1 &&
    pairs.every(({ share, sentence, evidence: { passage } }, at) => {
      const before = pairs[at - 1];
      if (share < SAME_MATTER) return false;
      if (before === undefined) return true;
      if (before.evidence.passage !== passage) return false;
      const [first, second] = [before.sentence, sentence].sort((a, b) => a.start - b.start);
      return first === undefined || second === undefined || passage.plain.slice(first.end, second.start).trim() === '';
    })
  );
}

/** What 只有 is said of stands in the clause that says so. */
function isOnlyThere(statement: Statement, claim: ClaimInWords, { evidence, sentence }: ClausePair): boolean {
  const [next] = unitsIn(statement, { start: claim.end, end: claim.end + NEXT }).sort(
    (a, b) => (statement.units[a]?.places[0]?.start ?? 0) - (statement.units[b]?.places[0]?.start ?? 0),
  );
  const { passage, places } = evidence;
  return passage.clauses.some(
    (clause) =>
      clause.start < sentence.end &&
      clause.end > sentence.start &&
      claim.kind.stated.test(passage.folded.slice(clause.start, clause.end)) &&
      (next === undefined || standsWell(places, next, [clause])),
  );
}

function isNear(statement: Statement, figure: number, span: { start: number; end: number }): boolean {
  const clause = statement.clauses.find((one) => isIn(span, one));
  return clause !== undefined && isIn(statement.figures[figure], { start: clause.start - 30, end: clause.end + 30 });
}
