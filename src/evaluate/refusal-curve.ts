/**
 * How one question is decided. Above a threshold it is refused; what the catalogue answers, whatever the threshold, has
 * the score -Infinity, and what a rule refuses Infinity, so that the whole decision is weighed and not the model alone.
 */
export interface Decision {
  toRefuse: boolean;
  score: number;
  /** Whether its answer is wrong, if it is answered. */
  wrong: boolean;
}

/** A share as its count and what it is of. */
export interface Share {
  count: number;
  of: number;
}

/** What one threshold does. */
export interface CurvePoint {
  threshold: number;
  /** Of the answerable questions. */
  falseRefusals: Share;
  /** Of the questions to refuse. */
  refused: Share;
  /** Of all questions: answered although they were to be refused, or answered wrongly. */
  wrong: Share;
}

export function pointAt(decisions: readonly Decision[], threshold: number): CurvePoint {
  const shareOf = (among: readonly Decision[], test: (decision: Decision) => boolean): Share => ({
    count: among.filter(test).length,
    of: among.length,
  });
  const isRefused = ({ score }: Decision) => score > threshold;
  return {
    threshold,
    falseRefusals: shareOf(
      decisions.filter(({ toRefuse }) => !toRefuse),
      isRefused,
    ),
    refused: shareOf(
      decisions.filter(({ toRefuse }) => toRefuse),
      isRefused,
    ),
    wrong: shareOf(decisions, (decision) => decision.wrong && !isRefused(decision)),
  };
}

/** Every point at which something changes, from the fewest refusals on. */
export function refusalCurve(decisions: readonly Decision[]): CurvePoint[] {
  const scores = [...new Set(decisions.map(({ score }) => score).filter(Number.isFinite))];
  return scores.sort((a, b) => b - a).map((threshold) => pointAt(decisions, threshold));
}

/**
 * The lowest threshold of the curve at which no more than the given share of answerable questions is refused, by rules
 * and model together; where the rules alone refuse more, the lowest at which the model adds none.
 */
export function chooseThreshold(decisions: readonly Decision[], share: number): number {
  const points = refusalCurve(decisions);
  const byRules = points[0]?.falseRefusals.count ?? 0;
  const isAllowed = ({ falseRefusals: { count, of } }: CurvePoint) => count <= Math.max(byRules, share * of);
  return points.findLast(isAllowed)?.threshold ?? 0;
}
