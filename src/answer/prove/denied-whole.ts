import { isIn, unitsIn } from './clause-pairs.js';
import type { Evidence } from './evidence.js';
import { polarityFault } from './polarity-fault.js';
import type { ProofReason } from './proof.js';
import type { Statement } from './read-statement.js';
import { coverage } from './unit-places.js';

/** 并不是每一家, 不简单等同于: what is denied of a whole, or of two things being one. */
const NOT_WHOLE = /(?:并?不是|并非|不)(?:每|所有|全部|都|任何)/;
const WHOLE = /每|所有|全部|都|一律|任何|各/;
const NOT_SAME = /(?:并?不|并非|不能|不简单)[^，,。；;]{0,4}?(?:等同|等于|就?是)|≠|不等同?于/;
const SAME = /就是|等于|等同|即为?|也就是/;
/** So much of its words must stand in the clause that denies it. */
const SAME_CLAIM = 0.6;

/** A clause that tells of all, or of two things as one, what a clause of a passage with the same words denies. */
export function deniedWhole(statement: Statement, evidence: readonly Evidence[]): ProofReason[] {
  const { folded, clauses } = statement;
  return clauses.flatMap((told): ProofReason[] => {
    const text = folded.slice(told.start, told.end);
    const units = unitsIn(statement, told);
    if (units.length === 0 || statement.negations.some((negation) => isIn(negation, told))) return [];
    const [whole, same] = [WHOLE.test(text), SAME.test(text)];
    const isContrary = evidence.some(({ passage, places }) =>
      passage.clauses.some((clause) => {
        const theirs = passage.folded.slice(clause.start, clause.end);
        const denies = (whole && NOT_WHOLE.test(theirs)) || (same && NOT_SAME.test(theirs));
        return denies && coverage(places, [clause], units) >= SAME_CLAIM;
      }),
    );
    return isContrary ? [polarityFault('negation', statement, told)] : [];
  });
}
