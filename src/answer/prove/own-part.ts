import type { Span } from '../../ingest/draft.js';
import { isIn, unitsIn } from './clause-pairs.js';
import { cellsAt } from './column-context.js';
import { standsWell, wholeOf, type Evidence } from './evidence.js';
import { uncoveredNumbers } from './mentions.js';
import { partsOf, partWithHeads, standsAlone, type Part } from './parts.js';
import { placesOf } from './places-of.js';
import type { FigureHit } from './prove-figures.js';
import type { ProofReason } from './proof.js';
import type { Statement } from './read-statement.js';
import { fitsPeriod } from './same-period.js';

/** A word of less weight tells no thing from another. */
const TELLING = 2;
/** Words that stand with many things: what is measured, and kinds that any of them is of. */
const COMMON =
  /率$|额$|[费比]$|规模|市值|数量|增速|得分|评分|占比|价格|水平|情况|服务|工作|方面|相比|选择|内部|开展|支持|提供|项目|企业|公司|机构|每[个家场]|没有|占全/;
/** Clauses that bring together what the passage tells apart. */
const JOINS = /其中|[比较]|高于|低于|多于|少于|优于|相差|差距|超过|、|和|与|以及|合计|共|不如|不及|仅次/;
/** Says in what the next clause is true: 在委托处理中，…. */
const TOPIC = /^\s*(?:在|对于?|就|关于|针对)/;
/** So much of a clause must stand in one part, that it is what the clause tells. */
const MOST_MISSING = 0.5;

/** A word, number or day of the sentence, and where passages have it. */
interface Word extends Span {
  placesIn(evidence: Evidence): readonly Span[];
}

/**
 * Clauses whose words stand beside each other in the passage, but in parts that tell of different things: 乙为五星 where it
 * has 甲为五星；乙为四星. What the clause is told of may stand before, where the passage goes on about it.
 */
export function tornApart(
  statement: Statement,
  evidence: readonly Evidence[],
  hits: readonly FigureHit[],
): ProofReason[] {
  if (statement.english) return [];
  const parts = evidence.flatMap(partsOf);
  return statement.clauses.flatMap((clause, at): ProofReason[] => {
    const before = statement.clauses[at - 1];
    const isTopic = before !== undefined && TOPIC.test(textOf(statement, before));
    const told = isTopic ? { start: before.start, end: clause.end } : clause;
    if (JOINS.test(textOf(statement, told))) return [];
    const words = [...tellingWords(statement, told, evidence), ...numbersIn(statement, told, evidence)].sort(
      (a, b) => a.start - b.start,
    );
    if (words.length < 2) return [];
    const ranked = parts.map((part) => ({ part, missing: words.filter((word) => !stands(word, part)) }));
    const least = Math.min(...ranked.map(({ missing }) => missing.length));
    const best = ranked.filter(({ missing }) => missing.length === least);
    const [first] = best[0]?.missing ?? [];
    if (first === undefined || least > MOST_MISSING * words.length) return [];
    const figures = hits.filter(({ figure }) => isIn(statement.figures[figure], told));
    const isTold = best.some(
      ({ part, missing }) =>
        figures.every(({ span }) => isIn(span, part)) && missing.every((word) => isCarried(word, { words, part })),
    );
    const isBeside = best.some(({ part, missing }) => missing.every((word) => standsBeside(word, part)));
    return isTold || !isBeside ? [] : [{ code: 'subject', what: statement.text.slice(first.start, first.end) }];
  });
}

function textOf({ folded }: Statement, { start, end }: Span): string {
  return folded.slice(start, end);
}

/** The words of a clause that stand whole somewhere in the evidence, and not in headings or titles. */
function tellingWords(statement: Statement, told: Span, evidence: readonly Evidence[]): Word[] {
  return unitsIn(statement, told).flatMap((unit): Word[] => {
    const { weight = 0, own = '', places = [] } = statement.units[unit] ?? {};
    const place = places.find((one) => isIn(one, told));
    const isPole = statement.poles.some(({ start, end }) => places.some((one) => start < one.end && one.start < end));
    const isAround = evidence.some(({ around, passage }) => standsWell(around, unit, [wholeOf(passage.around.plain)]));
    if (place === undefined || weight < TELLING || isPole || isAround || COMMON.test(own)) return [];
    const placesIn = ({ places: held }: Evidence) => held.whole[unit] ?? [];
    return evidence.some((held) => placesIn(held).length > 0) ? [{ ...place, placesIn }] : [];
  });
}

/** Numbers that are no figures, and days. */
function numbersIn(statement: Statement, told: Span, evidence: readonly Evidence[]): Word[] {
  const numbers = uncoveredNumbers(statement)
    .filter(({ own }) => own.length > 1)
    .map(({ start, end, own }) => ({
      ...{ start, end },
      placesIn: ({ passage }: Evidence) => placesOf(passage, own),
    }));
  const days = statement.periods
    .filter(({ granularity }) => granularity === 'day')
    .map((period) => ({
      ...{ start: period.start, end: period.end },
      placesIn: ({ passage }: Evidence) => passage.periods.filter((stated) => fitsPeriod(period, stated)),
    }));
  return [...numbers, ...days].filter(
    (word) => isIn(word, told) && evidence.some((held) => word.placesIn(held).length > 0),
  );
}

/** Whether a word stands in a part, in what its paragraph says that it is about, or at the head of its columns. */
function stands(word: Word, part: Part): boolean {
  const spans = partWithHeads(part);
  return word.placesIn(part.evidence).some((place) => spans.some((span) => isIn(place, span)));
}

/** Whether a word opens the clause, and the passage has spoken of it before it comes to the part, and not beside it. */
function isCarried(word: Word, { words, part }: { words: readonly Word[]; part: Part }): boolean {
  const { evidence, sentence, start, end } = part;
  const opens = words.every((other) => other.start >= word.start || !stands(other, part));
  const places = word.placesIn(evidence);
  if (!opens || standsAlone(evidence.passage, sentence)) return false;
  return (
    places.some((place) => place.end <= start) && !places.some((place) => place.start >= end && isIn(place, sentence))
  );
}

/** Whether a word stands in another part of the same sentence, or in another row of the same table. */
function standsBeside(word: Word, { evidence, sentence, start, end }: Part): boolean {
  const { passage } = evidence;
  const isRow = cellsAt(passage, sentence).length > 1;
  return word.placesIn(evidence).some((place) => {
    if (!isRow) return isIn(place, sentence);
    const between = place.start < start ? passage.plain.slice(place.end, start) : passage.plain.slice(end, place.start);
    return cellsAt(passage, place).length > 1 && !/\n\s*\n/.test(between);
  });
}
