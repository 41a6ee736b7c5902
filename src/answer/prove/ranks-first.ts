import { exact, isBelow } from '../../figures/exact.js';
import type { Span } from '../../ingest/draft.js';
import type { ClaimInWords } from './claims-in-words.js';
import { isIn, unitsIn, type ClausePair } from './clause-pairs.js';
import { cellsAt } from './column-context.js';
import type { FigureHit } from './prove-figures.js';
import type { ReadPassage } from './read-passage.js';
import type { Statement } from './read-statement.js';

/** Of fewer figures none is the highest. */
const LEAST_FIGURES = 3;
/** A claim is told of a figure so near to it. */
const NEAR = 16;

/**
 * Whether a figure told beside 最高 or 最低 is the highest or lowest of those that the passage's sentence gives in its
 * unit: what the code can count is no claim of the model.
 */
export function ranksFirst(
  statement: Statement,
  claim: ClaimInWords,
  { pair, hits }: { pair: ClausePair; hits: readonly FigureHit[] },
): boolean {
  const { name } = claim.kind;
  if (name !== 'most' && name !== 'least') return false;
  const { passage } = pair.evidence;
  const beside = hits
    .filter(({ figure }) => {
      const told = statement.figures[figure];
      return told !== undefined && told.start <= claim.end + NEAR && told.end >= claim.start - NEAR;
    })
    .sort((a, b) => distance(statement, a, claim) - distance(statement, b, claim));
  const own = beside[0]?.stated === undefined ? undefined : passage.figures[beside[0].stated];
  if (own === undefined || own.low === '' || own.low.includes('/')) return false;
  const sentence = passage.sentences.find((one) => isIn(own, one));
  const column = columnOf(passage, own);
  const rivals = passage.figures.filter(
    (figure) =>
      (column === undefined
        ? sentence !== undefined && isIn(figure, sentence)
        : isSameColumn(columnOf(passage, figure), column)) &&
      figure.unit === own.unit &&
      figure.low === figure.high &&
      figure.low !== '' &&
      !figure.low.includes('/'),
  );
  const value = exact(own.low);
  return (
    rivals.length >= LEAST_FIGURES &&
    rivals.every(({ low }) => (name === 'most' ? !isBelow(value, exact(low)) : !isBelow(exact(low), value)))
  );
}

function columnOf(passage: ReadPassage, place: Span): { at: number; of: number } | undefined {
  const cells = cellsAt(passage, place);
  return cells.length < 2 ? undefined : { at: cells.findIndex((cell) => isIn(place, cell)), of: cells.length };
}

function isSameColumn(a: { at: number; of: number } | undefined, b: { at: number; of: number }): boolean {
  return a?.at === b.at && a.of === b.of;
}

/** Whether what is told as the first stands in the passage only behind the clause that tells who is. */
export function isOfTheNext(statement: Statement, claim: ClaimInWords, pair: ClausePair): boolean {
  const { evidence, sentence, told } = pair;
  const { passage, places } = evidence;
  if (claim.kind.name !== 'most' && claim.kind.name !== 'least') return false;
  const marker = passage.clauses.find(
    (clause) =>
      clause.start < sentence.end &&
      clause.end > sentence.start &&
      claim.kind.stated.test(passage.folded.slice(clause.start, clause.end)),
  );
  const [first] = unitsIn(statement, { start: told.start, end: claim.start });
  const stands = first === undefined ? [] : (places.whole[first] ?? []).filter((place) => isIn(place, sentence));
  return marker !== undefined && stands.length > 0 && stands.every((place) => place.start >= marker.end);
}

function distance({ figures }: Statement, { figure }: FigureHit, claim: ClaimInWords): number {
  const told = figures[figure];
  return told === undefined ? Infinity : Math.max(told.start - claim.end, claim.start - told.end, 0);
}
