import type { Span } from '../../ingest/draft.js';
import { isIn, unitsIn, type ClausePair } from './clause-pairs.js';
import type { Evidence } from './evidence.js';
import { roleOf } from './figure-role.js';
import { deniedWhole } from './denied-whole.js';
import { isDenied, type Negation } from './negations.js';
import type { Pole } from './poles.js';
import type { FigureHit } from './prove-figures.js';
import { polarityFault } from './polarity-fault.js';
import type { ProofReason } from './proof.js';
import type { Statement } from './read-statement.js';
import { coverage } from './unit-places.js';

/** Below this share of its words in the passage's sentence, a clause is not about the same, and no contrary can be told. */
const SAME_MATTER = 0.3;
/** From this share on a clause says nearly what the passage's says, so that a denial must stand in both. */
const VERBATIM = 0.75;
/** A word of less weight is no fact that could be denied. */
const TELLING = 2;
/** Axes on which a sentence of figures takes one side only. */
const BESIDE = new Set(['value', 'result', 'balance', 'policy']);
/** Not without and lack, which deny a thing beside. */
const DENIES_VERB = /^(?:no|not|never|none|n[’']t|neither|nor)$/;
/** A word of direction stands so near before its figure. */
const DIRECTS = 3;
/** No words that deny belong to 无抵押 alone in English: unsecured, interest-free, no-fee, non-cash. */
const ENGLISH_DENIAL =
  /(?<![a-z])(?:un[a-z]{3,}|non-?[a-z]+|in(?:significant|sufficient|ability|accurate)|dis[a-z]{4,}|mis[a-z]{4,}|[a-z]+-free|[a-z]+less)(?![a-z])|(?:rather|other) than|instead of|avoid/;

/** Where a clause points or denies the other way than the passage does. */
export function provePolarity(
  statement: Statement,
  evidence: readonly Evidence[],
  pairs: readonly ClausePair[],
  hits: readonly FigureHit[],
): ProofReason[] {
  const contrary = pairs
    .filter((pair) => pair.share >= SAME_MATTER || sharesFigure(statement, pair))
    .flatMap((pair) => [...contraryPoles(statement, pair, hits), ...contraryDenials(statement, pair)]);
  return [
    ...contrary,
    ...movedOtherwise(statement, evidence),
    ...besideFigures(statement, evidence, hits),
    ...deniedEverywhere(statement, evidence),
    ...ownDenials(statement, { pairs, evidence }),
    ...deniedWhole(statement, evidence),
  ];
}

/** A word that the sentence affirms, and that every passage which has it denies. */
function deniedEverywhere(statement: Statement, evidence: readonly Evidence[]): ProofReason[] {
  const inEnglish = statement.english && ENGLISH_DENIAL.test(statement.folded);
  if (statement.negations.length > 0 || inEnglish) return [];
  const denied = statement.units.findIndex(({ weight }, unit) => {
    if (weight < TELLING) return false;
    const stands = evidence.flatMap(({ passage, places }) =>
      (places.whole[unit] ?? []).map((place) => isDenied(passage.negations, place)),
    );
    return stands.length > 0 && stands.every(Boolean);
  });
  const place = statement.units[denied]?.places[0];
  return place === undefined ? [] : [polarityFault('negation', statement, place)];
}

/** A denial that no sentence paired with it has, nor says with an English prefix, nor any passage of the same words. */
function ownDenials(
  statement: Statement,
  { pairs, evidence }: { pairs: readonly ClausePair[]; evidence: readonly Evidence[] },
): ProofReason[] {
  const [denied] = statement.negations;
  if (denied === undefined) return [];
  const isDeniedThere = pairs.some(
    ({ evidence: { passage }, sentence }) =>
      passage.negations.some((negation) => isIn(negation, sentence)) ||
      ENGLISH_DENIAL.test(passage.folded.slice(sentence.start, sentence.end)),
  );
  const scoped = unitsIn(statement, denied.scope);
  const isScopeDenied = evidence.some(({ passage, places }) =>
    scoped.some((unit) => (places.whole[unit] ?? []).some((place) => isDenied(passage.negations, place))),
  );
  return isDeniedThere || isScopeDenied ? [] : [polarityFault('negation', statement, denied)];
}

function sharesFigure(
  statement: Statement,
  { told, stated, evidence }: Pick<ClausePair, 'told' | 'stated' | 'evidence'>,
): boolean {
  return (
    statement.figures.some((figure) => isIn(figure, told)) &&
    evidence.passage.figures.some((figure) => isIn(figure, stated))
  );
}

function contraryPoles(
  statement: Statement,
  { told, evidence, stated, sentence }: ClausePair,
  hits: readonly FigureHit[],
): ProofReason[] {
  const mine = statement.poles.filter((pole) => isIn(pole, told) && !isComputed(statement, pole, hits));
  const theirs = (span: Span) => evidence.passage.poles.filter((pole) => isIn(pole, span));
  return mine.flatMap((pole): ProofReason[] => {
    const isAlone = mine.every(({ axis }) => axis.size !== true || axis === pole.axis);
    const both = mine.some((other) => other.axis === pole.axis && other.side !== pole.side);
    for (const span of pole.axis.near === true ? [stated] : [stated, sentence]) {
      const verdict = sidesOf(theirs(span), pole, isAlone);
      if (verdict.has(pole.side)) return [];
      if (verdict.size > 0 && !both) {
        const contrary = theirs(span).find(
          ({ side, axis }) => side !== pole.side && (axis === pole.axis || axis.size === true),
        );
        return [
          polarityFault(
            'direction',
            statement,
            pole,
            contrary && evidence.passage.passage.text.slice(contrary.start, contrary.end),
          ),
        ];
      }
    }
    return [];
  });
}

/** What a sentence says beside its figures, and the passage's sentences of these figures say the other way: 升值, 贬至. */
function besideFigures(statement: Statement, evidence: readonly Evidence[], hits: readonly FigureHit[]): ProofReason[] {
  const theirs = hits.flatMap((hit) => {
    const { sentences = [], poles = [] } = evidence[hit.evidence]?.passage ?? {};
    const sentence = sentences.find((one) => isIn(hit.span, one));
    return sentence === undefined ? [] : poles.filter((pole) => isIn(pole, sentence));
  });
  return statement.poles
    .filter(({ axis }) => BESIDE.has(axis.name))
    .filter((pole) => {
      const same = theirs.filter(({ axis }) => axis === pole.axis);
      return same.length > 0 && same.every(({ side }) => side !== pole.side);
    })
    .map((pole) => polarityFault('direction', statement, pole));
}

/** What moves, right before the word that says which way: 笔数都在增加. */
const MOVER =
  /(?<mover>\p{Script=Han}{2})(?:都在|均在|都|均|全部|继续|有所|略有|持续|不断|也|又|再|正在|在|呈|出现|同比|环比)*$/u;

/** What moves one way in the sentence, and the other way wherever a passage tells of its movement. */
function movedOtherwise(statement: Statement, evidence: readonly Evidence[]): ProofReason[] {
  return statement.poles.flatMap((pole): ProofReason[] => {
    const mover = MOVER.exec(statement.folded.slice(0, pole.start))?.groups?.mover;
    if (mover === undefined || pole.axis.size !== true) return [];
    const theirs = evidence.flatMap(({ passage }) =>
      passage.poles.filter(
        ({ axis, start }) => axis.size === true && MOVER.exec(passage.folded.slice(0, start))?.groups?.mover === mover,
      ),
    );
    if (theirs.length === 0 || theirs.some(({ side }) => side === pole.side)) return [];
    return [polarityFault('direction', statement, pole)];
  });
}

/** A movement between two figures that the sentence tells is held against the figures: 由42.2%降至39.1%. */
function isComputed(statement: Statement, pole: Pole, hits: readonly FigureHit[]): boolean {
  return statement.figures.some((figure, at) => {
    const isDerived = hits.some((hit) => hit.figure === at && hit.derived === true);
    if (isDerived && pole.end <= figure.end && pole.end >= figure.start - DIRECTS) return true;
    const before = statement.figures[at - 1];
    if (before === undefined || roleOf(statement, before) !== 'from' || roleOf(statement, figure) !== 'to')
      return false;
    return pole.start >= before.end && pole.end <= figure.end;
  });
}

/** The sides that poles take on an axis; where they take none, and no other size was told, on any axis of size. */
function sidesOf(poles: readonly Pole[], { axis }: Pole, isAlone: boolean): Set<Pole['side']> {
  const same = poles.filter((pole) => pole.axis === axis);
  const kin =
    same.length === 0 && axis.size === true && isAlone ? poles.filter((pole) => pole.axis.size === true) : same;
  return new Set(kin.map(({ side }) => side));
}

function contraryDenials(statement: Statement, pair: ClausePair): ProofReason[] {
  const { told, evidence, stated, sentence } = pair;
  const { passage, places } = evidence;
  const mine = statement.negations.filter((negation) => isIn(negation, told));
  const theirs = passage.negations.filter((negation) => isIn(negation, stated));
  const inEnglish = statement.english && ENGLISH_DENIAL.test(statement.folded.slice(told.start, told.end));
  const units = unitsIn(statement, told);
  const [denied, denial] = [mine[0], theirs[0]];
  const isVerbatim = units.length > 0 && coverage(places, [stated], units) >= VERBATIM;
  if (isVerbatim && mine.length === 0 && denial !== undefined && !inEnglish && coversScope(pair, units, denial))
    return [denialFault(statement, told, denial, pair)];
  for (const unit of units) {
    const here = (statement.units[unit]?.places ?? []).filter((place) => isIn(place, told));
    const whole = places.whole[unit] ?? [];
    const inClause = whole.filter((place) => isIn(place, stated));
    const there = inClause.length > 0 ? inClause : whole.filter((place) => isIn(place, sentence));
    if (here.length === 0 || there.length === 0) continue;
    const isOpenHere = here.every((place) => !isDenied(mine, place));
    const isDeniedThere = there.every((place) => isDenied(passage.negations, place));
    // English denies with no as well as with not: expects no rise, does not expect a rise.
    if (
      isOpenHere &&
      isDeniedThere &&
      !inEnglish &&
      !(statement.english && mine.some(({ start, end }) => DENIES_VERB.test(statement.folded.slice(start, end))))
    )
      return [denialFault(statement, here[0] ?? told, denial, pair)];
    const isDeniedHere = here.every((place) => isDenied(mine, place));
    const isOpenThere = there.every((place) => !isDenied(passage.negations, place));
    if (isDeniedHere && isOpenThere && theirs.length === 0)
      return [denialFault(statement, denied ?? told, undefined, pair)];
  }
  return [];
}

/** Whether what a passage's clause denies is nearly all there is to it, or is told without the denial. */
function coversScope({ evidence }: ClausePair, units: readonly number[], { scope }: Negation): boolean {
  return (
    scope.end - scope.start < 2 ||
    units.some((unit) => (evidence.places.whole[unit] ?? []).some((place) => isIn(place, scope)))
  );
}

function denialFault(
  statement: Statement,
  place: Span | undefined,
  theirs: Negation | undefined,
  { evidence }: ClausePair,
): ProofReason {
  const instead = theirs && evidence.passage.passage.text.slice(theirs.start, theirs.scope.end);
  return polarityFault('negation', statement, place ?? { start: 0, end: 0 }, instead);
}
