import type { Figure } from '../../figures/figure.js';
import { parseFigures } from '../../figures/parse-figures.js';
import type { Span } from '../../ingest/draft.js';
import { fitsRival } from './binding.js';
import { isBoundAlike } from './bound-of.js';
import { countsSameNoun } from './counted-noun.js';
import type { Evidence } from './evidence.js';
import { changeFault, countsAlike, periodFault, type FigurePair } from './figure-checks.js';
import { followsAlike, orderFaults } from './figure-order.js';
import type { DerivedFigure, ProofCode, ProofReason } from './proof.js';
import type { Statement } from './read-statement.js';
import { isRounding, sameValue } from './same-amount.js';
import { headUnits, withUnit } from './stated-unit.js';
import type { StatedPeriod } from './stated-periods.js';
import { isOthersFigure } from './other-institution.js';

/** Where a passage proves a figure of a sentence. */
export interface FigureHit {
  figure: number;
  /** Index of the evidence, and the figure's place in its passage. */
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

interface Candidate {
  evidence: number;
  stated: number;
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
  for (const [index, figure] of statement.figures.entries()) {
    const derived = derivedHit(figure, evidence, options.derived);
    const candidates = figure.damaged === true ? [] : candidatesFor(statement, index, { evidence, hits, ...options });
    const best = candidates.sort((a, b) => a.faults.length - b.faults.length)[0];
    const stated = best && evidence[best.evidence]?.passage.figures[best.stated];
    if (best !== undefined && stated !== undefined && best.faults.length === 0) {
      hits.push({
        figure: index,
        evidence: best.evidence,
        stated: best.stated,
        span: { start: stated.start, end: stated.end },
      });
    } else if (derived !== undefined) {
      hits.push({ ...derived, figure: index });
    } else {
      const passage = best && evidence[best.evidence]?.passage.passage;
      const what = statement.text.slice(figure.start, figure.end);
      reasons.push({
        code: best?.faults[0] ?? 'figure',
        what,
        ...(stated && passage && { instead: passage.text.slice(stated.start, stated.end) }),
      });
    }
  }
  return { hits, reasons: [...reasons, ...orderFaults(statement, evidence, hits)] };
}

function candidatesFor(
  statement: Statement,
  told: number,
  options: { evidence: readonly Evidence[]; hits: readonly FigureHit[]; asked?: StatedPeriod },
): Candidate[] {
  const figure = statement.figures[told];
  if (figure === undefined) return [];
  return options.evidence.flatMap((held, index) => {
    const { passage } = held;
    const before = options.hits.find((hit) => hit.figure === told - 1 && hit.evidence === index)?.stated;
    const units = headUnits(`${passage.plain}\n${passage.around.plain}`);
    return passage.figures.flatMap((stated, at): Candidate[] => {
      const read = [stated, ...units.flatMap((unit) => withUnit(stated, unit) ?? [])];
      const same = read.find((one) => sameValue(figure, one) && countsAlike(figure, one));
      const rounded = read.some((one) => isRounding(figure, one) && countsAlike(figure, one));
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
      return [{ evidence: index, stated: at, faults: faults.filter((fault) => fault !== undefined) }];
    });
  });
}

/** Whether the passage gives the figure for another thing: another institution, another noun, or a rival fits better. */
function subjectFault(pair: FigurePair, held: Evidence, before: number | undefined): 'subject' | undefined {
  if (isOthersFigure(pair) || !countsSameNoun(pair.statement, pair.told, held)) return 'subject';
  const isAlike = followsAlike(pair.statement, held, { told: pair.told, stated: pair.stated, before });
  return (isAlike ?? !fitsRival(pair, held, before)) ? undefined : 'subject';
}

/** A figure that the compute tool made counts where all that went into it stands in the passages. */
function derivedHit(
  figure: Figure,
  evidence: readonly Evidence[],
  derived: readonly DerivedFigure[],
): Omit<FigureHit, 'figure'> | undefined {
  for (const { text, inputs } of derived) {
    const made = parseFigures(text).find((one) => sameValue(figure, one) || isRounding(figure, one));
    if (made === undefined || inputs.length === 0) continue;
    const sources = inputs.map((input) => placeOfInput(input, evidence));
    const [first] = sources;
    if (first !== undefined && sources.every((source) => source !== undefined)) return { ...first, derived: true };
  }
  return undefined;
}

function placeOfInput(input: string, evidence: readonly Evidence[]): { evidence: number; span: Span } | undefined {
  const [figure] = parseFigures(input);
  if (figure === undefined) return undefined;
  for (const [index, { passage }] of evidence.entries()) {
    const stated = passage.figures.find((one) => sameValue(figure, one));
    if (stated !== undefined) return { evidence: index, span: { start: stated.start, end: stated.end } };
  }
  return undefined;
}
