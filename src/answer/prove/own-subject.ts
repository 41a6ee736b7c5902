import type { Span } from '../../ingest/draft.js';
import { isIn, unitsIn, type ClausePair } from './clause-pairs.js';
import { standsWell, wholeOf } from './evidence.js';
import { leadOf } from './lead-of.js';
import type { FigureHit } from './prove-figures.js';
import type { ProofReason } from './proof.js';
import type { ReadPassage } from './read-passage.js';
import type { Statement } from './read-statement.js';
import { standingIn } from './unit-places.js';

/** So much of a clause beside its subject must stand in the passage's clause, that the two say the same of something. */
const SAME = 0.6;
/** A longer opening is a clause of its own. */
const LONGEST = 20;
/** A word of less weight is no subject. */
const TELLING = 2;
/** A subject that stands for whatever was spoken of. */
const STANDS_FOR =
  /^(?:公司|银行|该|本|其|它|他|她|这|那|此|双方|两者|二者|前者|后者|机构|企业|平台|系统|模型|产品|项目|基金|集团|报告|团队|作者|业务|原文|整体|总体|全年|当年|同年|同期|助理)/;
/** What says nothing of who is spoken of, before a clause's first shared word. */
const FILLER =
  /\d[\d.,%]*|[第年月日末底初前后的了在于由从至到是为有也都均已还又更最仅只约近超逾共其中与和及或对向被把将以而但则并且即如就那此]|分别|合计|共计|累计|因此|此外|同时|其中|首先|例如|目前|当前|截至|根据|按照|通过|进行|实现|达到|具有|属于|包括|表示|认为|指出|同比|环比|[^\p{Script=Han}A-Za-z]/gu;

/** What a clause of a sentence is told of, and the clause of a passage that says the same of something else. */
interface Subject {
  pair: ClausePair;
  /** Units of the sentence that say what the clause is told of. */
  units: readonly number[];
  /** What stands in their place in the passage. */
  theirs: Span;
}

/** Clauses that say of one thing what a clause of the passage says of the one beside it: 乙怕错配 for 甲怕错配，乙…. */
export function otherSubjects(
  statement: Statement,
  pairs: readonly ClausePair[],
  hits: readonly FigureHit[],
): ProofReason[] {
  if (statement.english) return [];
  return pairs.flatMap((pair): ProofReason[] => {
    const subject = subjectOf(statement, pair, hits);
    if (subject === undefined || !isBeside(subject, statement)) return [];
    const place = statement.units[subject.units[0] ?? -1]?.places[0];
    return place === undefined
      ? []
      : [
          {
            code: 'subject',
            what: statement.text.slice(place.start, place.end),
            instead: textOf(pair, subject.theirs),
          },
        ];
  });
}

function textOf({ evidence }: ClausePair, { start, end }: Span): string {
  return evidence.passage.passage.text.slice(start, end).trim();
}

function subjectOf(statement: Statement, pair: ClausePair, hits: readonly FigureHit[]): Subject | undefined {
  const { told, stated, evidence } = pair;
  const { places, passage } = evidence;
  const units = unitsIn(statement, told);
  const shared = units.filter((unit) => standingIn(places, unit, [stated]) > 0);
  const own = hits.filter(({ figure, stated: at }) => at !== undefined && isIn(statement.figures[figure], told));
  const figures = own.filter(({ span }) => isIn(span, stated));
  const firstTold = Math.min(
    ...shared.map((unit) => startIn(statement.units[unit]?.places ?? [], told)),
    ...figures.map(({ figure }) => statement.figures[figure]?.start ?? Infinity),
  );
  const firstStated = Math.min(
    ...shared.map((unit) => startIn(places.whole[unit] ?? [], stated)),
    ...figures.map(({ span }) => span.start),
  );
  if (!Number.isFinite(firstTold) || !Number.isFinite(firstStated)) return undefined;
  const before = units.filter(
    (unit) =>
      (statement.units[unit]?.weight ?? 0) >= TELLING &&
      startIn(statement.units[unit]?.places ?? [], told) < firstTold &&
      standingIn(places, unit, [stated]) === 0,
  );
  const rest = units.filter((unit) => !before.includes(unit));
  const weight = (some: readonly number[]) => some.reduce((sum, unit) => sum + (statement.units[unit]?.weight ?? 0), 0);
  const held = rest.reduce(
    (sum, unit) => sum + (statement.units[unit]?.weight ?? 0) * standingIn(places, unit, [stated]),
    0,
  );
  if (before.length === 0 || (rest.length === 0 && figures.length === 0) || held < SAME * weight(rest))
    return undefined;
  const theirs = { start: stated.start, end: firstStated };
  return saysWho(passage, theirs) && firstStated - stated.start <= LONGEST
    ? { pair, units: before, theirs }
    : undefined;
}

/**
 * Whether all that the clause is told of stands beside, in other clauses of the same sentence, and the passage's clause opens
 * with something that the sentence does not mention.
 */
function isBeside({ pair, units, theirs }: Subject, statement: Statement): boolean {
  const { evidence, sentence, stated } = pair;
  const { passage, places, around } = evidence;
  const lead = leadOf(passage, sentence);
  const known = [stated, ...(lead === undefined ? [] : [lead])];
  if (STANDS_FOR.test(textOf(pair, theirs))) return false;
  if (statement.units.some((_, unit) => standingIn(places, unit, [theirs]) > 0)) return false;
  const telling = units.filter((unit) => (places.whole[unit] ?? []).length > 0);
  return (
    telling.length > 0 &&
    telling.every(
      (unit) =>
        standingIn(places, unit, known) === 0 &&
        !standsWell(around, unit, [wholeOf(passage.around.plain)]) &&
        (places.whole[unit] ?? []).some((place) => isIn(place, sentence)),
    )
  );
}

function saysWho(passage: ReadPassage, { start, end }: Span): boolean {
  const signs = passage.plain.slice(start, Math.max(start, end)).split('');
  for (const span of [...passage.figures, ...passage.periods])
    if (span.start < end && span.end > start) signs.fill(' ', Math.max(0, span.start - start), span.end - start);
  return signs.join('').replace(FILLER, '').length >= 2;
}

function startIn(places: readonly Span[], span: Span): number {
  return Math.min(...places.filter((place) => isIn(place, span)).map(({ start }) => start));
}
