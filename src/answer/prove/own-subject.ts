import type { Span } from '../../ingest/draft.js';
import { isIn, unitsIn, type ClausePair } from './clause-pairs.js';
import { cellsAt, headCells } from './column-context.js';
import { standsWell, wholeOf } from './evidence.js';
import { leadOf } from './lead-of.js';
import type { FigureHit } from './prove-figures.js';
import type { ProofReason } from './proof.js';
import type { ReadPassage } from './read-passage.js';
import type { Statement } from './read-statement.js';
import { standingIn } from './unit-places.js';

/** So much of a clause beside its subject must stand in the passage's clause, that the two say the same of something. */
const SAME = 0.6;
/** A word of less weight is no subject. */
const TELLING = 2;
/** A subject that stands for whatever was spoken of. */
const STANDS_FOR =
  /^(?:公司|银行|该|本|其|它|他|她|这|那|此|双方|两者|二者|前者|后者|机构|企业|平台|系统|模型|产品|项目|基金|集团|报告|团队|作者|业务|原文|整体|总体|全年|当年|同年|同期|助理|it|its|they|their|the|this|these)/i;
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

/** Clauses that say of one thing what the passage's clause, row or part of a sentence says of another. */
export function otherSubjects(
  statement: Statement,
  pairs: readonly ClausePair[],
  hits: readonly FigureHit[],
): ProofReason[] {
  return pairs.flatMap((pair): ProofReason[] => {
    const subject = subjectOf(statement, pair, { pairs, hits });
    if (subject === undefined || !isElsewhere(subject, statement)) return [];
    const place = statement.units[subject.units[0] ?? -1]?.places[0];
    return place === undefined
      ? []
      : [{ code: 'subject', what: statement.text.slice(place.start, place.end), instead: textOf(pair, subject.theirs) }];
  });
}

function textOf({ evidence }: ClausePair, { start, end }: Span): string {
  return evidence.passage.passage.text.slice(start, end).trim();
}

function subjectOf(
  statement: Statement,
  pair: ClausePair,
  { pairs, hits }: { pairs: readonly ClausePair[]; hits: readonly FigureHit[] },
): Subject | undefined {
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
  const mine = before.length > 0 ? before : carriedFrom(statement, pair, pairs);
  const rest = units.filter((unit) => !mine.includes(unit));
  const weight = (some: readonly number[]) =>
    some.reduce((sum, unit) => sum + (statement.units[unit]?.weight ?? 0), 0);
  const held = rest.reduce(
    (sum, unit) => sum + (statement.units[unit]?.weight ?? 0) * standingIn(places, unit, [stated]),
    0,
  );
  if (mine.length === 0 || (rest.length === 0 && figures.length === 0) || held < SAME * weight(rest)) return undefined;
  const part = partOf(passage, pair);
  const direct = { start: stated.start, end: firstStated };
  const theirs = saysWho(passage, direct) ? direct : { start: part.start, end: firstStated };
  return saysWho(passage, theirs) ? { pair, units: mine, theirs } : undefined;
}

/** What the clause before says that this one goes on about: 在委托处理中，双方…. */
function carriedFrom(statement: Statement, { told }: ClausePair, pairs: readonly ClausePair[]): number[] {
  const before = statement.clauses.findLast(({ end }) => end <= told.start);
  if (before === undefined) return [];
  const opens = /^\s*(?:在|对于?|就|从|按照?|关于|针对|当)/.test(statement.folded.slice(before.start, before.end));
  return opens ? unitsIn(statement, before).filter((unit) => (statement.units[unit]?.weight ?? 0) >= TELLING) : [];
}

/** Whether all that the clause is told of stands elsewhere in the passage, and not where it would be spoken of. */
function isElsewhere({ pair, units, theirs }: Subject, statement: Statement): boolean {
  const { evidence, sentence, stated } = pair;
  const { passage, places, around } = evidence;
  const part = partOf(passage, pair);
  const lead = leadOf(passage, sentence);
  const heads = headCells(passage, sentence);
  const isDirect = theirs.start === stated.start;
  const theirText = passage.folded.slice(theirs.start, theirs.end).trim();
  if (statement.units.some((_, unit) => standingIn(places, unit, [theirs]) > 0)) return false;
  const known = [
    { start: part.start, end: stated.end },
    ...(lead === undefined ? [] : [lead]),
    ...heads,
  ];
  const telling = units.filter((unit) => (places.whole[unit] ?? []).length > 0);
  if (telling.length === 0) return false;
  return telling.every((unit) => {
    if (standingIn(places, unit, known) > 0) return false;
    if (standsWell(around, unit, [wholeOf(passage.around.plain)])) return false;
    const whole = places.whole[unit] ?? [];
    const isBefore = whole.some(({ end }) => end <= part.start);
    if (!isBefore) return true;
    if (isRow(passage, sentence)) return true;
    return isDirect && !STANDS_FOR.test(theirText) && !areBeside(passage, whole, theirText);
  });
}

/** A row of a table, or an item of a list: it says by itself what it is about. */
function isRow(passage: ReadPassage, sentence: Span): boolean {
  if (cellsAt(passage, sentence).length > 1) return true;
  const start = passage.plain.lastIndexOf('\n', Math.max(0, sentence.start - 1)) + 1;
  return /^\s*(?:[-•*]|\d{1,2}[.、)])/.test(passage.plain.slice(start, sentence.end));
}

/** 助理Pavle: what stands beside each other names one thing. */
function areBeside({ folded }: ReadPassage, places: readonly Span[], text: string): boolean {
  return places.some(
    ({ start, end }) =>
      folded.slice(0, start).trimEnd().endsWith(text) || folded.slice(end).trimStart().startsWith(text),
  );
}

/** The part of a sentence between semicolons. */
function partOf({ plain }: ReadPassage, { stated, sentence }: ClausePair): Span {
  const before = plain.slice(sentence.start, stated.start);
  const at = Math.max(before.lastIndexOf('；'), before.lastIndexOf(';'));
  const after = plain.slice(stated.end - 1, sentence.end).search(/[；;]/);
  return {
    start: sentence.start + at + 1,
    end: after < 0 ? sentence.end : stated.end - 1 + after,
  };
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
