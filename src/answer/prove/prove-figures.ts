import type { Figure } from '../../figures/figure.js';
import type { Span } from '../../ingest/draft.js';
import { countsOthersNoun, hasRivalsWord, fitOfPair, fitsRival, hasOthersNoun } from './binding.js';
import { isBaseOf, isClaimOfAnother } from './figures-apart.js';
import { isBoundAlike } from './bound-of.js';
import { countsSameNoun } from './counted-noun.js';
import { derivedHit } from './derived-figure.js';
import type { Evidence } from './evidence.js';
import { changeFault, countsAlike, periodFault, type FigurePair } from './figure-checks.js';
import { figureContext } from './figure-context.js';
import { followsAlike, orderFaults } from './figure-order.js';
import type { DerivedFigure, ProofCode, ProofReason } from './proof.js';
import type { Statement } from './read-statement.js';
import { impliedMoney } from './implied-money.js';
import { isRounding, sameValue } from './same-amount.js';
import { asRate, headUnits, withoutRate, withUnit } from './stated-unit.js';
import type { StatedPeriod } from './stated-periods.js';
import { labelPlace, verbatimPlace } from './label-place.js';
import { statedDifference } from './stated-difference.js';
import { differenceHit } from './told-difference.js';
import { listedCount } from './listed-count.js';
import { rankInWords } from './rank-in-words.js';
import { isOfOtherMeasure } from './measured.js';
import { numberedRow } from './numbered-row.js';
import { isOthersFigure } from './other-institution.js';

/** Where a passage proves a figure of a sentence. */
export interface FigureHit {
  figure: number;
  /** Index of the evidence, and the place in its passage. */
  evidence: number;
  span: Span;
  /** Its index among the passage's figures. */
  stated?: number;
  derived?: true;
}

export interface FigureProof {
  hits: readonly FigureHit[];
  reasons: readonly ProofReason[];
}

/** Where a passage has something. */
interface Place {
  evidence: number;
  span: Span;
}

interface Candidate extends Place {
  stated: number;
  /** How well the words around it fit the sentence's. */
  fit: number;
  faults: readonly ProofCode[];
}

/**
 * Finds every figure of a sentence in a passage, with its unit, period, thing and direction.
 */
export function proveFigures(
  statement: Statement,
  evidence: readonly Evidence[],
  options: { derived: readonly DerivedFigure[]; asked?: StatedPeriod },
): FigureProof {
  const hits: FigureHit[] = [];
  const reasons: ProofReason[] = [];
  const open: { index: number; figure: Figure; best: Candidate | undefined }[] = [];
  for (const [index, figure] of statement.figures.entries()) {
    const candidates = figure.damaged === true ? [] : candidatesFor(statement, index, { evidence, hits, ...options });
    const best = candidates.sort((a, b) => a.faults.length - b.faults.length || b.fit - a.fit)[0];
    const hit = best?.faults.length === 0 ? best : shownOtherwise(statement, figure, { evidence, best });
    if (hit === undefined) open.push({ index, figure, best });
    else hits.push({ ...hit, figure: index });
  }
  for (const { index, figure, best } of open) {
    const hit =
      differenceHit(statement, index, { evidence, hits }) ??
      statedDifference(statement, index, evidence) ??
      derivedHit(statement, index, { evidence, hits, derived: options.derived });
    if (hit === undefined) reasons.push(reasonFor(statement, figure, { evidence, best }));
    else hits.push({ ...hit, figure: index });
  }
  return { hits, reasons: [...reasons, ...orderFaults(statement, evidence, hits)] };
}

/** A place in a ranking, a count of what the sentence lists itself, and a number that is part of a name. */
function shownOtherwise(
  statement: Statement,
  figure: Figure,
  { evidence, best }: { evidence: readonly Evidence[]; best: Candidate | undefined },
): Place | undefined {
  const counted = numberedRow(figure, evidence) ?? listedCount(statement, figure, evidence);
  const ranked = counted ?? rankInWords(statement, figure, evidence);
  return (
    ranked ??
    (best === undefined
      ? (labelPlace(statement, figure, evidence) ?? verbatimPlace(statement, figure, evidence))
      : undefined)
  );
}

function reasonFor(
  statement: Statement,
  figure: Figure,
  { evidence, best }: { evidence: readonly Evidence[]; best: Candidate | undefined },
): ProofReason {
  const text = best && evidence[best.evidence]?.passage.passage.text;
  const what = statement.text.slice(wordStart(statement.text, figure.start), figure.end);
  if (best === undefined || text === undefined) return { code: 'figure', what };
  return { code: best.faults[0] ?? 'figure', what, instead: text.slice(best.span.start, best.span.end) };
}

/** A number word stands where its digits are read from its end on: Three. */
function wordStart(text: string, start: number): number {
  const letters = /[A-Za-z-]+$/.exec(text.slice(0, start))?.[0] ?? '';
  return /[A-Za-z]/.test(text[start] ?? '') ? start - letters.length : start;
}

function candidatesFor(
  statement: Statement,
  told: number,
  options: { evidence: readonly Evidence[]; hits: readonly FigureHit[]; asked?: StatedPeriod },
): Candidate[] {
  const figure = statement.figures[told];
  if (figure === undefined) return [];
  const tells = [figure, ...impliedMoney(figure, statement)];
  return options.evidence.flatMap((held, index) => {
    const { passage } = held;
    const before = options.hits.find((hit) => hit.figure === told - 1 && hit.evidence === index)?.stated;
    const units = headUnits(`${passage.plain}\n${passage.around.plain}`);
    return passage.figures.flatMap((stated, at): Candidate[] => {
      const read = [
        stated,
        ...units.flatMap((unit) => withUnit(stated, unit) ?? []),
        ...withoutRate(stated, statement.plain),
        ...asRate(stated, passage.plain),
        ...impliedMoney(stated, passage),
      ];
      const isSame = (one: Figure) => tells.some((mine) => sameValue(mine, one) && countsAlike(mine, one));
      const same = read.find(isSame);
      const rounded = read.some((one) => tells.some((mine) => isRounding(mine, one) && countsAlike(mine, one)));
      if (same === undefined && !rounded) return [];
      const pair: FigurePair = { statement, told, passage, stated: at, asked: options.asked };
      const isBound =
        rounded || (same !== undefined && isBoundAlike({ text: statement, figure }, { text: passage, figure: same }));
      const faults = [
        isBound ? undefined : ('bound' as const),
        periodFault(pair),
        changeFault(pair),
        subjectFault(pair, held, before),
      ];
      return [
        {
          evidence: index,
          stated: at,
          span: { start: stated.start, end: stated.end },
          fit: fitOfPair(pair, held),
          faults: faults.filter((fault) => fault !== undefined),
        },
      ];
    });
  });
}

/** Whether the passage gives the figure for another thing: another institution, another noun, or a rival fits better. */
function subjectFault(pair: FigurePair, held: Evidence, before: number | undefined): 'subject' | undefined {
  if (isOthersFigure(pair) || !countsSameNoun(pair.statement, pair.told, held)) return 'subject';
  if (isTotal(pair) || isBaseOf(pair)) return undefined;
  if (sharesClaim(pair)) return fitsRival(pair, held, undefined) ? 'subject' : undefined;
  const isAlike = followsAlike(pair.statement, held, { told: pair.told, stated: pair.stated, before });
  if (isClaimOfAnother(pair) || hasRivalsWord(pair, held) || isOfOtherMeasure(pair)) return 'subject';
  if (countsOthersNoun(pair, held) || (isAlike === undefined && hasOthersNoun(pair, held))) return 'subject';
  return (isAlike ?? !fitsRival(pair, held, before)) ? undefined : 'subject';
}

/** The row that is headed 合计, for what the sentence tells as the sum. */
function isTotal({ statement, told, passage, stated }: FigurePair): boolean {
  const [label] = passage.contextOf(stated).own;
  const sum = statement.claims.find(({ kind }) => kind.name === 'sum');
  if (
    label === undefined ||
    sum === undefined ||
    !/^ ?(?:合计|总计|共计) ?$/.test(passage.plain.slice(label.start, label.end))
  )
    return false;
  return sum.start < (statement.figures[told]?.start ?? 0);
}

/** 平均123页 where the passage has 均值123页: the word says which of the figures beside each other is meant. */
function sharesClaim({ statement, told, passage, stated }: FigurePair): boolean {
  const { own } = figureContext(statement, told);
  const theirs = passage
    .contextOf(stated)
    .own.map(({ start, end }) => passage.folded.slice(start, end))
    .join('\n');
  return statement.claims.some(
    (claim) =>
      claim.kind.tellsApart === true &&
      own.some(({ start, end }) => claim.start >= start && claim.end <= end) &&
      claim.kind.stated.test(theirs),
  );
}
