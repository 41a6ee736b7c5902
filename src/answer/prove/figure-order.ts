import { exact, isBelow } from '../../figures/exact.js';
import type { Figure } from '../../figures/figure.js';
import { sameFigure } from '../../figures/same-figure.js';
import type { Evidence } from './evidence.js';
import { figureContext } from './figure-context.js';
import { columnContext } from './column-context.js';
import { roleOf } from './figure-role.js';
import type { FigureHit } from './prove-figures.js';
import type { ProofReason } from './proof.js';
import type { Statement } from './read-statement.js';
import type { ReadPassage } from './read-passage.js';
import { figureBeforeList } from './respective-item.js';
import { sameValue } from './same-amount.js';

/** What parts two figures of a list. */
const LISTED = /^ ?(?:、|和|与|及|以及|and) ?$/;
const OPENS_BRACKET = /^ ?[(（] ?$/;

/** Figures that stand one by one in the passages, and not together as the sentence tells them. */
export function orderFaults(
  statement: Statement,
  evidence: readonly Evidence[],
  hits: readonly FigureHit[],
): ProofReason[] {
  return statement.figures.flatMap((figure, index): ProofReason[] => {
    const before = statement.figures[index - 1];
    if (before === undefined || before.unit !== figure.unit) return [];
    const pair = { before, figure, first: hitOf(hits, index - 1), second: hitOf(hits, index) };
    const what = statement.text.slice(before.start, figure.end);
    if (isFalseGloss(statement, evidence, pair)) return [{ code: 'figure', what }];
    if (isFalseChange(statement, evidence, pair)) return [{ code: 'change', what }];
    if (isTurnedList(statement, evidence, pair)) return [{ code: 'subject', what }];
    return [];
  });
}

interface Pair {
  before: Figure;
  figure: Figure;
  first: FigureHit | undefined;
  second: FigureHit | undefined;
}

function hitOf(hits: readonly FigureHit[], figure: number): FigureHit | undefined {
  return hits.find((hit) => hit.figure === figure);
}

/** RMB 44 billion (440亿元): what stands in brackets says the same again, unless the passage has brackets there, too. */
function isFalseGloss(
  statement: Statement,
  evidence: readonly Evidence[],
  { before, figure, first, second }: Pair,
): boolean {
  if (
    !OPENS_BRACKET.test(statement.plain.slice(before.end, figure.start)) ||
    sameFigure(before, figure, { ignoreCounter: true })
  )
    return false;
  if (first === undefined || second === undefined || first.evidence !== second.evidence) return true;
  const plain = evidence[first.evidence]?.passage.plain ?? '';
  return !OPENS_BRACKET.test(plain.slice(first.span.end, second.span.start));
}

/** 甲、乙分别为10年和3年 where the passage has 甲、乙 and 3年、10年 in this order. */
function isTurnedList(
  statement: Statement,
  evidence: readonly Evidence[],
  { before, figure, first, second }: Pair,
): boolean {
  if (first === undefined || second === undefined || first.evidence !== second.evidence) return false;
  const held = evidence[first.evidence];
  if (held === undefined || !LISTED.test(statement.plain.slice(before.end, figure.start))) return false;
  const { passage, places } = held;
  if (second.span.end > first.span.start || !LISTED.test(passage.plain.slice(second.span.end, first.span.start)))
    return false;
  const named = [...statement.units.entries()]
    .flatMap(([unit, { places: told }]) => told.map(({ start }) => ({ unit, start })))
    .filter(({ start }) => start < before.start)
    .sort((a, b) => a.start - b.start)
    .slice(0, 2)
    .map(({ unit }) => (places.whole[unit] ?? []).find(({ end }) => end <= second.span.start)?.start);
  const [one, other] = named;
  return one !== undefined && other !== undefined && one < other;
}

/** From one figure to another: both stand in one sentence of the passage, and lie as the word between them says. */
function isFalseChange(
  statement: Statement,
  evidence: readonly Evidence[],
  { before, figure, first, second }: Pair,
): boolean {
  if (roleOf(statement, before) !== 'from' || roleOf(statement, figure) !== 'to') return false;
  if (figure.direction !== undefined && before.low !== figure.low) {
    const rises = isBelow(exact(before.low || '0'), exact(figure.low || '0'));
    if (rises !== (figure.direction === 'up')) return true;
  }
  if (first === undefined || second === undefined) return false;
  const sentences = evidence[first.evidence]?.passage.sentences ?? [];
  const together = sentences.some(({ start, end }) =>
    [first, second].every(({ span }) => span.start >= start && span.end <= end),
  );
  return first.evidence !== second.evidence || !together;
}

/**
 * Of a figure that says nothing of its own, whether the passage goes on alike: 490笔，占85%. Another figure of the unit
 * there makes it false; undefined where the sentence or the passage does not go on.
 */
export function followsAlike(
  statement: Statement,
  { passage }: Evidence,
  { told, stated, before }: { told: number; stated: number; before: number | undefined },
): boolean | undefined {
  const [mine, theirs] = [statement.figures[told], passage.figures[stated]];
  if (before === undefined || mine === undefined || theirs === undefined) return undefined;
  if (!figureContext(statement, told).goesOn) return undefined;
  const { sentence } = passage.contextOf(before);
  if (figureBeforeList(passage, stated, sentence, { anyUnit: true }) === before) return true;
  const [first, second] = [placeInCell(passage, before), placeInCell(passage, stated)];
  if (first !== undefined && first.at === second?.at && first.of === second.of) return true;
  const next = passage.figures.find(
    ({ unit, kind, start, change }, at) =>
      at > before &&
      unit === theirs.unit &&
      kind === theirs.kind &&
      start < sentence.end &&
      (change === undefined || theirs.change === undefined || change === theirs.change),
  );
  return next === undefined ? undefined : sameValue(mine, next);
}

/** Which of its cell's figures one is: in 24.74亿元、510家 | -8%、-16% the second of a cell goes on about the second. */
function placeInCell(passage: ReadPassage, figure: number): { at: number; of: number } | undefined {
  const one = passage.figures[figure];
  const cell = one && columnContext(passage, one)?.cell;
  if (cell === undefined) return undefined;
  const all = passage.figures.filter(({ start, end }) => start >= cell.start && end <= cell.end);
  return { at: all.findIndex(({ start }) => start === one?.start), of: all.length };
}
