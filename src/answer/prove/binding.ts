import type { Figure } from '../../figures/figure.js';
import { isCounter } from '../../figures/read-unit.js';
import type { Span } from '../../ingest/draft.js';
import { cellsAt } from './column-context.js';
import type { Evidence } from './evidence.js';
import { figureContext, saysSomething } from './figure-context.js';
import { periodFault, type FigurePair } from './figure-checks.js';
import { unitsWithin, type Statement } from './read-statement.js';
import { sameValue } from './same-amount.js';
import { standingIn } from './unit-places.js';

/** By how much a rival's words must fit better: one Chinese word, or half of all there are. */
const BETTER = { weight: 2, share: 0.5 };
/** Fewer words than this about a figure leave open what it is a figure of: what stands before it, or was asked, counts too. */
const ENOUGH = 4;
/** A name or a term of the trade says more than another word. */
const NAME_WORTH = 2;
/** Figures of one list share the words behind the last: 20多个项目、100余个应用纳入. */
const ENUMERATED = /^[^，,。；;]*、[^，,。；;]*$/;
/** A shorter word tells no rival apart. */
const RIVALS_WORD = 2;
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
  const enough = cluesWithin(statement, told, evidence);
  const better = Math.min(BETTER.weight, Math.max(1, BETTER.share * weightOf(clues)));
  const near = before === undefined ? undefined : passage.figures[before];
  const more = (some: readonly Clue[], rival: number) => fitOf(some, evidence, rival) - fitOf(some, evidence, stated);
  return passage.figures.some((rival, at) => {
    if (at === stated || !isRival(theirs, rival) || sameValue(mine, rival)) return false;
    if (at !== before && periodFault({ statement, told, passage, stated: at }) !== undefined) return false;
    if (isAllOwn(enough.own, evidence, { stated, rival: at })) return false;
    if (at === before) return more(enough.own, at) >= better;
    if (more(clues, at) >= better || more(enough.own, at) >= Math.max(1, BETTER.share * weightOf(enough.own)))
      return true;
    return more(clues, at) >= 0 && more([...enough.own, ...enough.topic], at) >= 0 && isNearer(rival, theirs, near);
  });
}

/** Whether all that stands right around the told figure stands with the stated one, and none of it with the rival. */
function isAllOwn(
  own: readonly Clue[],
  evidence: Evidence,
  { stated, rival }: { stated: number; rival: number },
): boolean {
  return own.length > 0 && fitOf(own, evidence, stated) >= weightOf(own) && fitOf(own, evidence, rival) === 0;
}

/** How well a figure's words fit the sentence's: among figures of one value, the best is meant. */
export function fitOfPair({ statement, told, stated }: FigurePair, evidence: Evidence): number {
  return fitOf(cluesTo(statement, told, evidence), evidence, stated);
}

/**
 * Whether what the sentence counts is counted by another figure of the unit: 两个基本指标 where the passage has 26个基本指标
 * and 两个层级.
 */
export function countsOthersNoun({ statement, told, passage, stated }: FigurePair, { places }: Evidence): boolean {
  const [figure, theirs] = [statement.figures[told], passage.figures[stated]];
  if (figure === undefined || theirs === undefined || !isCounter(figure.unit)) return false;
  const noun = statement.units.findIndex((unit) => unit.places.some(({ start }) => isBehind(figure, start)));
  const stands = places.whole[noun] ?? [];
  const isCounted = (by: Figure) => stands.some(({ start }) => isBehind(by, start));
  // 征集48个, where the noun is left out, counts whatever was spoken of.
  if (!COUNTS_ALOUD.test(passage.plain.slice(theirs.end)) || isJoinedTo(passage.plain, theirs, stands)) return false;
  return (
    stands.length > 0 &&
    !isCounted(theirs) &&
    passage.figures.some((other) => isRival(theirs, other) && isCounted(other))
  );
}

/** A noun right behind its count. */
const COUNTS_ALOUD = /^ ?\p{L}/u;

function isBehind({ end }: Figure, start: number): boolean {
  return start === end;
}

function isJoinedTo(plain: string, { start }: Figure, nouns: readonly Span[]): boolean {
  return nouns.some(({ end }) => end <= start && JOINS.test(plain.slice(end, start)));
}

/** What may stand between a noun and its figure: 员工共126家. */
const JOINS = /^(?:人?数量?|总?[数量额]|规模)?(?:也|均|都|仅|只|已|共|有|为|是|达到?|至|到|约|超|近|占|[:： ]){0,4}$/;

/**
 * Whether the noun right before the told figure stands in the passage with other figures only, while the stated one has
 * words of its own: 员工126家 where the passage has 网点126家，员工4300人. Institutions are looked at by themselves.
 */
export function hasOthersNoun({ statement, told, passage, stated }: FigurePair, { places }: Evidence): boolean {
  const figure = statement.figures[told];
  const noun = figure === undefined ? undefined : nounBefore(statement, figure);
  if (noun === undefined) return false;
  const { own, topic, lead } = passage.contextOf(stated);
  const holds = (spans: readonly Span[]) => standingIn(places, noun, spans) > 0;
  if (holds(own) || holds(topic) || holds(lead) || !own.some((span) => saysSomething(passage, span))) return false;
  return passage.figures.some(
    (other, at) =>
      at !== stated &&
      isJoinedTo(passage.plain, other, places.whole[noun] ?? []) &&
      periodFault({ statement, told, passage, stated: at }) === undefined,
  );
}

/**
 * Whether a word right around the told figure stands in the passage's sentence with another figure of the unit, and not
 * with the stated one nor before it: 94% in rural areas where the passage has 61% there and 94% in cities.
 */
export function hasRivalsWord({ statement, told, passage, stated }: FigurePair, { places }: Evidence): boolean {
  const [mine, theirs] = [statement.figures[told], passage.figures[stated]];
  if (mine === undefined || theirs === undefined) return false;
  const { own, topic, lead, earlier, sentence, isListed } = passage.contextOf(stated);
  const near = isListed ? own : [...own, ...topic, ...lead, earlier];
  // In Chinese, what stands behind a figure is what it counts, which is looked at by itself.
  const around = figureContext(statement, told).own.map(({ start, end }) => ({
    start,
    end: statement.english ? end : Math.min(end, mine.start),
  }));
  const units = unitsWithin(statement, around);
  const inTable = cellsAt(passage, theirs).length > 1;
  const speaksFor = (unit: number, spans: readonly Span[]) => standingIn(places, unit, spans) > 0;
  return units.some((unit) => {
    const stands = (spans: readonly Span[]) => speaksFor(unit, spans);
    if ((statement.units[unit]?.weight ?? 0) < RIVALS_WORD || stands(near)) return false;
    return passage.figures.some(
      (rival, at) =>
        at !== stated &&
        isRival(theirs, rival) &&
        !sameValue(mine, rival) &&
        rival.start >= sentence.start &&
        rival.end <= sentence.end &&
        stands(passage.contextOf(at).own) &&
        !ENUMERATED.test(passage.plain.slice(Math.min(theirs.end, rival.end), Math.max(theirs.start, rival.start))) &&
        // The heads of columns leave words out: 5月保费 and 1—5月累计.
        !(inTable && units.some((other) => speaksFor(other, own) && !speaksFor(other, passage.contextOf(at).own))),
    );
  });
}

function nounBefore({ units, names, poles, plain, english }: Statement, figure: Figure): number | undefined {
  if (english) return undefined;
  const found = units.findIndex(({ places }) =>
    places.some(
      (place) =>
        place.end <= figure.start &&
        JOINS.test(plain.slice(place.end, figure.start)) &&
        !poles.some((pole) => pole.start < place.end && place.start < pole.end),
    ),
  );
  const isName = (units[found]?.places ?? []).some((place) =>
    names.some(({ isInstitution, start, end }) => isInstitution && place.start >= start && place.end <= end),
  );
  return found < 0 || isName ? undefined : found;
}

/** The clues right around the told figure, and those that stand before it. */
function cluesWithin(statement: Statement, told: number, evidence: Evidence): { own: Clue[]; topic: Clue[] } {
  const { own, topic, goesOn } = figureContext(statement, told);
  const weigh = (spans: readonly Span[], worth: number) =>
    weighed(statement, evidence, { units: unitsWithin(statement, spans), of: 'places', worth });
  return { own: weigh(own, 1), topic: weigh(topic, goesOn ? 1 : TOPIC_WORTH) };
}

function cluesTo(statement: Statement, told: number, evidence: Evidence): Clue[] {
  const { own, topic } = cluesWithin(statement, told, evidence);
  const clues = weightOf(own) < ENOUGH ? [...own, ...topic] : own;
  if (weightOf(clues) >= ENOUGH) return clues;
  const worth = clues.length > 0 ? TOPIC_WORTH : 1;
  return [...clues, ...weighed(statement, evidence, { units: [...evidence.asked.units.keys()], of: 'asked', worth })];
}

function weighed(
  statement: Statement,
  evidence: Evidence,
  { units, of, worth }: { units: readonly number[]; of: Clue['of']; worth: number },
): Clue[] {
  return units.map((unit) => {
    const { own: word = '', weight = 0 } = evidence[of].units[unit] ?? {};
    const isName = statement.names.some((name) => name.own === word);
    return { of, unit, weight: weight * worth * (isName ? NAME_WORTH : 1) };
  });
}

function weightOf(clues: readonly Clue[]): number {
  return clues.reduce((sum, { weight }) => sum + weight, 0);
}

function fitOf(clues: readonly Clue[], evidence: Evidence, figure: number): number {
  const { passage } = evidence;
  const { own, topic, lead } = passage.contextOf(figure);
  const known = clues.flatMap(({ of, unit }) => evidence[of].whole[unit] ?? []);
  const worth = own.some((span) => saysSomething(passage, span, known)) ? TOPIC_WORTH : 1;
  return clues.reduce((sum, { of, unit, weight }) => {
    const standing = Math.max(
      standingIn(evidence[of], unit, own),
      worth * standingIn(evidence[of], unit, [...topic, ...lead]),
    );
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
