import type { Figure } from '../../figures/figure.js';
import { isCounter } from '../../figures/read-unit.js';
import type { Evidence } from './evidence.js';
import { figureContext, saysSomething } from './figure-context.js';
import type { FigurePair } from './figure-checks.js';
import { unitsWithin, type Statement } from './read-statement.js';
import { sameValue } from './same-amount.js';
import { standingIn } from './unit-places.js';

/** By how much a rival's words must fit better: one Chinese word, or half of all there are. */
const BETTER = { weight: 2, share: 0.5 };
/** Fewer words than this about a figure leave open what it is a figure of: what stands before it, or was asked, counts too. */
const ENOUGH = 4;
/** A name or a term of the trade says more than another word. */
const NAME_WORTH = 2;
/** The words before a figure that has others of its own are half its own. */
const TOPIC_WORTH = 0.5;

/** A content word of the sentence, or of the question, with what it weighs in telling what a figure is a figure of. */
interface Clue {
  of: 'places' | 'asked';
  unit: number;
  weight: number;
}

/**
 * Whether a rival figure of the same unit has more of the sentence's words around it than the stated one has, or as many
 * and stands nearer to where the sentence's figure before it was found.
 * @param before index of that figure in the passage: it is told, too, so that only the sentence's own words set it against this one
 */
export function fitsRival(
  { statement, told, passage, stated }: FigurePair,
  evidence: Evidence,
  before: number | undefined,
): boolean {
  const [mine, theirs] = [statement.figures[told], passage.figures[stated]];
  if (mine === undefined || theirs === undefined) return false;
  const clues = cluesTo(statement, told, evidence);
  const own = clues.filter(({ of }) => of === 'places');
  const score = fitOf(clues, evidence, stated);
  const better = Math.min(BETTER.weight, Math.max(1, BETTER.share * weightOf(clues)));
  const near = before === undefined ? undefined : passage.figures[before];
  return passage.figures.some((rival, at) => {
    if (at === stated || !isRival(theirs, rival) || sameValue(mine, rival)) return false;
    if (at === before) return fitOf(own, evidence, at) - fitOf(own, evidence, stated) >= better;
    const more = fitOf(clues, evidence, at) - score;
    return more >= better || (more >= 0 && isNearer(rival, theirs, near));
  });
}

function cluesTo(statement: Statement, told: number, evidence: Evidence): Clue[] {
  const { own, topic, goesOn } = figureContext(statement, told);
  const weigh = (units: readonly number[], { of, worth }: { of: Clue['of']; worth: number }): Clue[] =>
    units.map((unit) => {
      const { own: word = '', weight = 0 } = evidence[of].units[unit] ?? {};
      const isName = statement.names.some((name) => name.own === word);
      return { of, unit, weight: weight * worth * (isName ? NAME_WORTH : 1) };
    });
  const clues = weigh(unitsWithin(statement, own), { of: 'places', worth: 1 });
  if (weightOf(clues) < ENOUGH) {
    clues.push(...weigh(unitsWithin(statement, topic), { of: 'places', worth: goesOn ? 1 : TOPIC_WORTH }));
  }
  if (weightOf(clues) >= ENOUGH) return clues;
  const worth = clues.length > 0 ? TOPIC_WORTH : 1;
  return [...clues, ...weigh([...evidence.asked.units.keys()], { of: 'asked', worth })];
}

function weightOf(clues: readonly Clue[]): number {
  return clues.reduce((sum, { weight }) => sum + weight, 0);
}

function fitOf(clues: readonly Clue[], evidence: Evidence, figure: number): number {
  const { passage } = evidence;
  const { own, topic } = passage.contextOf(figure);
  const known = clues.flatMap(({ of, unit }) => evidence[of].whole[unit] ?? []);
  const worth = own.some((span) => saysSomething(passage, span, known)) ? TOPIC_WORTH : 1;
  return clues.reduce((sum, { of, unit, weight }) => {
    const standing = Math.max(standingIn(evidence[of], unit, own), worth * standingIn(evidence[of], unit, topic));
    return sum + weight * standing;
  }, 0);
}

function isNearer(one: Figure, other: Figure, to: Figure | undefined): boolean {
  return to !== undefined && Math.abs(one.start - to.start) < Math.abs(other.start - to.start);
}

function isRival(one: Figure, other: Figure): boolean {
  if (one.kind !== other.kind || other.damaged === true) return false;
  if (one.unit === other.unit) return true;
  return (one.unit === '' || other.unit === '') && isCounter(one.unit) && isCounter(other.unit);
}
