import { exact, isBelow } from '../../figures/exact.js';
import type { Figure } from '../../figures/figure.js';
import type { Span } from '../../ingest/draft.js';
import { indexAt } from './clauses.js';
import { unitsIn } from './clause-pairs.js';
import type { ContentUnit } from './content-units.js';
import type { Evidence } from './evidence.js';
import type { ProofReason } from './proof.js';
import type { Statement } from './read-statement.js';
import { standingIn } from './unit-places.js';

type Side = 'up' | 'down';

/** One thing set against another: 甲高于乙, 甲比乙低. */
interface Comparison {
  /** The words that compare. */
  word: Span;
  side: Side;
  clause: Span;
  /** What is compared, and with what. */
  one: readonly number[];
  other: readonly number[];
}

const BETWEEN =
  /(?<up>高于|高出|多于|优于|好于|强于|大于|快于|超过|领先于?|胜过|反超|超越)|(?<down>低于|低出|少于|差于|弱于|小于|慢于|逊于|不及|不如|落后于?)/g;
const WITH_THAN =
  /(?:比|较)(?!年初|上年|上月|上季|去年|前年|同期|上一|此前|以前|过去|往年)(?<other>[^，,。；;\d]{2,24}?)的?(?:更|要|还|略|稍|明显|都)?(?:(?<up>[高多大强快优好])|(?<down>[低少小弱慢差]))(?=出?\d|[，,。；;！]|一些|得多|了?$)/g;
const COMPARES =
  /(?<up>高于|高出|多于|优于|好于|强于|大于|快于|超过|领先|胜过|反超|超越|更[高多大强快优好])|(?<down>低于|低出|少于|差于|弱于|小于|慢于|逊于|不及|不如|落后|更[低少小弱慢差])/g;
/** 甲的表现更为优秀: with whom it is compared is left open. */
const ALONE = /更[为加]?(?:(?<up>[高大多强快好优]|优秀|出色|领先)|(?<down>[低小少弱慢差]|落后))(?=[，,。；;！]|$)/g;
/** What a sentence calls a count or an amount: the unit of the figure says it, too. */
const COUNTS = /(?<unit>[笔家户人个项起件次只支名位宗台套])数/;
const AMOUNT = /金额|规模|余额|市值|资产|收入|利润|数额/;

/** What code can tell of the comparisons of a sentence by the figures and comparisons of its passages. */
export interface ComparisonProof {
  reasons: readonly ProofReason[];
  /** Words that compare as the passages' figures do: nothing else need say so. */
  shown: readonly Span[];
}

export function proveComparisons(statement: Statement, evidence: readonly Evidence[]): ComparisonProof {
  const reasons: ProofReason[] = [];
  const shown: Span[] = [];
  for (const comparison of comparisonsIn(statement)) {
    const { word, clause, side } = comparison;
    const verdict =
      ownFigures(statement, comparison) ??
      evidence.map((held) => byFigures(statement, comparison, held)).find((one) => one !== undefined) ??
      evidence.map((held) => byWords(comparison, held)).find((one) => one !== undefined);
    if (verdict === undefined) continue;
    if (verdict === side) shown.push(word);
    else reasons.push({ code: 'direction', what: statement.text.slice(clause.start, clause.end).trim() });
  }
  return { reasons, shown };
}

function comparisonsIn(statement: Statement): Comparison[] {
  return [...comparedTwo(statement), ...comparedAlone(statement)];
}

function comparedAlone(statement: Statement): Comparison[] {
  const { folded, clauses } = statement;
  return [...folded.matchAll(ALONE)].flatMap(({ index, 0: text, groups = {} }): Comparison[] => {
    const clause = clauses[indexAt(clauses, index)];
    if (clause === undefined || /[比较于]/.test(folded.slice(clause.start, index))) return [];
    const side = groups.up === undefined ? 'down' : 'up';
    const one = unitsIn(statement, { start: clause.start, end: index });
    return [{ word: { start: index, end: index + text.length }, side, clause, one, other: [] }];
  });
}

function comparedTwo(statement: Statement): Comparison[] {
  const { folded, clauses, figures } = statement;
  return [...folded.matchAll(BETWEEN), ...folded.matchAll(WITH_THAN)].flatMap(({ index, 0: text, groups = {} }) => {
    const word = { start: index, end: index + text.length };
    if (figures.some(({ start, end }) => word.start < end && start < word.end && groups.other === undefined)) return [];
    const clause = clauses[indexAt(clauses, index)];
    if (clause === undefined) return [];
    const behind = groups.other === undefined ? { start: word.end, end: clause.end } : word;
    const before = unitsIn(statement, { start: clause.start, end: word.start });
    const opening = clauses[indexAt(clauses, index) - 1];
    const one = before.length > 0 || opening === undefined ? before : unitsIn(statement, opening);
    const other = unitsIn(statement, behind).filter((unit) => !one.includes(unit));
    const isTime = statement.periods.some((period) => period.start < behind.end && behind.start < period.end);
    if (one.length === 0 || other.length === 0 || isTime) return [];
    const side: Side = groups.up === undefined ? 'down' : 'up';
    return [{ word, side, clause, one, other }];
  });
}

/** 82.7分，高于股份行的77.4分: the figures that the sentence tells itself. */
function ownFigures({ figures }: Statement, { word, clause }: Comparison): Side | undefined {
  const after = figures.find(({ start, end }) => start >= word.end && end <= clause.end);
  const before = figures.findLast(({ end, unit }) => end <= word.start && unit === after?.unit);
  return before === undefined || after === undefined ? undefined : sideOf(before, after);
}

/** A word for what is measured, and not for what has it. */
const MEASURE = /率$|额$|[费比]$|金额|规模|余额|市值|数量|增速|得分|评分|指数|占比|价格|收入|利润|资产|表现|数$/;

/** As the figures of the two things lie that the passage gives in one unit, about the same as far as can be told. */
function byFigures(statement: Statement, { clause, one, other }: Comparison, held: Evidence): Side | undefined {
  if (other.length === 0) return undefined;
  const { passage, places } = held;
  const { units } = statement;
  const isMeasure = (unit: number) => MEASURE.test(units[unit]?.own ?? '');
  const isName = (unit: number) =>
    standsIn(units[unit], [...statement.names.filter(({ isInstitution }) => isInstitution), ...statement.properNames]);
  const named = other.some(isName) ? one.filter(isName) : [];
  const entities = named.length > 0 ? named : one.filter((unit) => !isMeasure(unit));
  const text = statement.plain.slice(clause.start, clause.end);
  const weigh = (some: readonly number[]) => some.reduce((sum, unit) => sum + (units[unit]?.weight ?? 0), 0);
  const told = passage.figures.flatMap((figure, at) => {
    if (figure.damaged === true || figure.low !== figure.high || figure.kind === 'ordinal') return [];
    const { own, topic, isListed } = passage.contextOf(at);
    const within = (spans: readonly Span[]) =>
      [...one, ...other].filter((unit) => standingIn(places, unit, spans) >= WHOLE);
    const near = within(own);
    const goesOn = !isListed && near.every(isMeasure) && !/^[、和与及]/.test(textAt(held, own));
    return [{ figure, has: new Set(goesOn ? [...near, ...within(topic)] : near) }];
  });
  const pairs = told.flatMap((b) =>
    told.flatMap((a) => {
      const isPair =
        a !== b &&
        a.figure.unit === b.figure.unit &&
        other.every((unit) => b.has.has(unit)) &&
        !other.every((unit) => a.has.has(unit)) &&
        entities.some((unit) => a.has.has(unit) && !b.has.has(unit));
      if (!isPair) return [];
      const measures = one.filter((unit) => isMeasure(unit) && b.has.has(unit));
      const score =
        weigh(entities.filter((unit) => a.has.has(unit) && !b.has.has(unit))) +
        weigh(one.filter((unit) => isMeasure(unit) && a.has.has(unit))) +
        weigh(measures) +
        saidByUnit(text, a.figure);
      return [{ side: sideOf(a.figure, b.figure), score }];
    }),
  );
  const best = Math.max(...pairs.map(({ score }) => score));
  const sides = new Set(pairs.filter(({ score }) => score === best).map(({ side }) => side));
  return sides.size === 1 ? [...sides][0] : undefined;
}

function standsIn(unit: ContentUnit | undefined, names: readonly Span[]): boolean {
  return (unit?.places ?? []).some((place) => names.some(({ start, end }) => place.start < end && start < place.end));
}

/** A word found in pieces is told from another by this share. */
const WHOLE = 0.7;

function textAt({ passage }: Evidence, [span]: readonly Span[]): string {
  return span === undefined ? '' : passage.plain.slice(span.start, span.end);
}

function saidByUnit(text: string, { unit }: Figure): number {
  const counter = COUNTS.exec(text)?.groups?.unit;
  if (counter !== undefined && unit.includes(counter)) return 2;
  return AMOUNT.test(text) && unit.endsWith('元') ? 2 : 0;
}

/** As the passage compares the two itself, in the clause that has most of the sentence's words. */
function byWords({ one, other }: Comparison, { passage, places }: Evidence): Side | undefined {
  const found = [...passage.folded.matchAll(COMPARES)].flatMap(({ index, 0: word, groups = {} }) => {
    const clause = passage.clauses[indexAt(passage.clauses, index)];
    if (clause === undefined || passage.figures.some(({ start, end }) => index < end && start < index + word.length))
      return [];
    const [before, behind] = [
      { start: clause.start, end: index },
      { start: index + word.length, end: clause.end },
    ];
    const share = (units: readonly number[], span: Span) =>
      units.reduce((sum, unit) => sum + standingIn(places, unit, [span]), 0);
    const said: Side = groups.up === undefined ? 'down' : 'up';
    const isAlone = other.length === 0;
    const apart = (here: Span, there: Span) =>
      one.filter((unit) => standingIn(places, unit, [here]) > 0 && standingIn(places, unit, [there]) === 0).length;
    const isStraight = isAlone
      ? apart(before, behind) > 0 && apart(behind, before) === 0
      : share(other, behind) > 0 && share(other, before) === 0 && share(one, before) > 0;
    const isTurned = isAlone
      ? apart(behind, before) > 0 && apart(before, behind) === 0
      : share(other, before) > 0 && share(other, behind) === 0 && share(one, behind) > 0;
    if (isStraight === isTurned) return [];
    const side: Side = isStraight ? said : said === 'up' ? 'down' : 'up';
    return [{ side, score: share([...one, ...other], clause) }];
  });
  const best = Math.max(...found.map(({ score }) => score));
  const sides = new Set(found.filter(({ score }) => score === best).map(({ side }) => side));
  return sides.size === 1 ? [...sides][0] : undefined;
}

function sideOf(a: Figure, b: Figure): Side | undefined {
  if (a.low === '' || b.low === '') return undefined;
  if (isBelow(exact(a.high), exact(b.low))) return 'down';
  return isBelow(exact(b.high), exact(a.low)) ? 'up' : undefined;
}
