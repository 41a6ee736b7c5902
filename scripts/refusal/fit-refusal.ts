import { FEATURE_NAMES, FEATURE_SIGNS, type RefusalFeatures } from '../../src/answer/refusal/refusal-features.js';
import { isToRefuse } from '../../src/evaluate/question.js';
import type { Decision } from '../../src/evaluate/refusal-curve.js';
import { crossValidate, type Labelled } from '../../src/statistics/cross-validate.js';
import { fitSignedLogistic } from '../../src/statistics/fit-logistic.js';
import { fitScorer, type Scorer } from '../../src/statistics/fit-scorer.js';
import type { Observation } from './observe-decisions.js';
import { featureRow } from './to-refusal-model.js';

/** Strong enough that a dozen features cannot follow a few dozen refusals; from 1 to 100 cross-validation is level. */
const RIDGE = 10;
/** The share of answerable questions that may be refused: what staff put up with before they stop asking. */
export const FALSE_REFUSALS = 0.05;

type Example = Labelled & { of: Observation };

/**
 * What the model is fitted on. Questions that a rule refuses are among them: they show the features of what cannot be
 * answered as well as others do. What the catalogue answers has none to show.
 */
function examplesOf(observations: readonly Observation[]): Example[] {
  return observations.flatMap((of) => {
    if (of.features === undefined || of.decided === 'answered') return [];
    return [{ of, fold: of.question.report, label: isToRefuse(of.question) ? 1 : 0, row: featureRow(of.features) }];
  });
}

const fit = (examples: readonly Labelled[]): Scorer =>
  fitScorer(examples, (data) =>
    fitSignedLogistic(
      data,
      RIDGE,
      FEATURE_NAMES.map((name) => FEATURE_SIGNS[name]),
    ),
  );

/** The model over all that was observed. */
export function fitRefusal(observations: readonly Observation[]): Scorer & { questions: number } {
  const examples = examplesOf(observations);
  return { ...fit(examples), questions: examples.length };
}

/** Every question decided by a model that was fitted without any question about its report. */
export function crossValidatedDecisions(observations: readonly Observation[]): Decision[] {
  const scores = new Map(crossValidate(examplesOf(observations), fit).map(({ of, score }) => [of, score]));
  return observations.map((observation) => decisionOf(observation, scores.get(observation)));
}

/** Every question decided by a score of its features. */
export function decisionsBy(
  observations: readonly Observation[],
  score: (features: RefusalFeatures) => number,
): Decision[] {
  return observations.map((observation) =>
    decisionOf(observation, observation.features && score(observation.features)),
  );
}

/** What lacks features is open only where a rule forgot it: it counts as refused. */
function decisionOf({ question, decided, wrong }: Observation, score = Infinity): Decision {
  const fixed = { answered: -Infinity, refused: Infinity, open: score };
  return { toRefuse: isToRefuse(question), score: fixed[decided], wrong };
}
