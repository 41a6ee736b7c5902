import { refusalScore, type RefusalModel } from '../../src/answer/refusal/refusal-model.js';
import { chooseThreshold, type Decision } from '../../src/evaluate/refusal-curve.js';
import { crossValidatedDecisions, decisionsBy, FALSE_REFUSALS } from './fit-refusal.js';
import type { Observation } from './observe-decisions.js';

/** What a refusal curve is drawn from. */
export interface MeasuredCurve {
  decisions: Decision[];
  /** The threshold that is chosen. */
  chosen: number;
  /** Whether the scores come from fits on other reports, or from the model in use, fitted on another library. */
  crossValidated: boolean;
}

/**
 * The curve of the questions, honestly: where the model in use was fitted on this library, a model is fitted anew
 * without each report in turn, and chosen is what calibrate would choose; elsewhere the model in use is measured as it
 * is, for nothing of these questions went into it.
 */
export function measuredCurve(
  observations: readonly Observation[],
  { model, threshold, current }: { model: RefusalModel; threshold: number; current: boolean },
): MeasuredCurve {
  if (!current) {
    const decisions = decisionsBy(observations, (features) => refusalScore(model, features));
    return { decisions, chosen: threshold, crossValidated: false };
  }
  const decisions = crossValidatedDecisions(observations);
  return { decisions, chosen: chooseThreshold(decisions, FALSE_REFUSALS), crossValidated: true };
}
