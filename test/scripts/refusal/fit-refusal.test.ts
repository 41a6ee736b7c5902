import { describe, expect, it } from 'vitest';
import { chooseThreshold, pointAt } from '../../../src/evaluate/refusal-curve.js';
import { featureRow, toRefusalModel } from '../../../scripts/refusal/to-refusal-model.js';
import { refusalScore } from '../../../src/answer/refusal/refusal-model.js';
import {
  crossValidatedDecisions,
  decisionsBy,
  FALSE_REFUSALS,
  fitRefusal,
} from '../../../scripts/refusal/fit-refusal.js';
import type { Observation } from '../../../scripts/refusal/observe-decisions.js';
import { featuresOf } from '../../answer/refusal/samples.js';

/** A question about one of four reports; support tells what can be answered, more or less. */
function observation(at: number, parts: { toRefuse?: boolean } & Partial<Observation> = {}): Observation {
  const { toRefuse = at % 4 === 0, ...rest } = parts;
  const support = (toRefuse ? 0.3 : 0.7) + 0.25 * Math.sin(7 * at);
  return {
    question: {
      id: `q${at}`,
      report: `r${at % 5}`,
      kind: toRefuse ? 'unanswerable' : 'fact',
      question: '?',
      must_include: [],
      evidence: [],
    },
    decided: 'open',
    features: featuresOf({ support, nearest: support, passage: 1 + Math.sin(at) / 9 }),
    wrong: toRefuse,
    ...rest,
  };
}

const OBSERVATIONS = Array.from({ length: 80 }, (_, at) => observation(at));

describe('decisions that are cross-validated', () => {
  it('take no part in the fit that decides them', () => {
    const turned = OBSERVATIONS.map((one) => {
      if (one.question.report !== 'r1') return one;
      return { ...one, question: { ...one.question, kind: one.question.kind === 'fact' ? 'unanswerable' : 'fact' } };
    });
    const scoresOf = (observations: readonly Observation[]) =>
      crossValidatedDecisions(observations).flatMap(({ score }, at) => (at % 5 === 1 ? [score] : []));
    expect(scoresOf(turned)).toEqual(scoresOf(OBSERVATIONS));
  });

  it('are what rules and catalogue decide, whatever the model says', () => {
    const decided = [
      ...OBSERVATIONS,
      observation(100, { decided: 'refused' }),
      observation(101, { decided: 'answered' }),
      observation(102, { decided: 'refused', features: undefined }),
    ];
    expect(
      crossValidatedDecisions(decided)
        .slice(-3)
        .map(({ score }) => score),
    ).toEqual([Infinity, -Infinity, Infinity]);
  });

  it('learn from what a rule refuses, and not from what the catalogue answers', () => {
    const scoresWith = (decided: Observation['decided']) =>
      crossValidatedDecisions([...OBSERVATIONS, observation(100, { decided })])
        .slice(0, -1)
        .map(({ score }) => score);
    const scores = crossValidatedDecisions(OBSERVATIONS).map(({ score }) => score);
    expect(scoresWith('answered')).toEqual(scores);
    expect(scoresWith('refused')).not.toEqual(scores);
  });
});

describe('the model that is written', () => {
  const scorer = fitRefusal(OBSERVATIONS);
  const chosen = chooseThreshold(crossValidatedDecisions(OBSERVATIONS), FALSE_REFUSALS);
  const model = toRefusalModel(scorer.fit, {
    threshold: scorer.logOddsAt(chosen),
    libraries: [],
  });

  it('refuses at its threshold what its scorer refuses at the one chosen', () => {
    const byModel = pointAt(
      decisionsBy(OBSERVATIONS, (features) => refusalScore(model, features)),
      model.threshold,
    );
    const byScorer = pointAt(
      decisionsBy(OBSERVATIONS, (features) => scorer.score(featureRow(features))),
      chosen,
    );
    expect(byModel.refused).toEqual(byScorer.refused);
    expect(byModel.falseRefusals).toEqual(byScorer.falseRefusals);
    expect(byModel.falseRefusals.count).toBeLessThanOrEqual(2 * FALSE_REFUSALS * byModel.falseRefusals.of);
    expect(byModel.refused.count).toBeGreaterThan(byModel.refused.of / 2);
  });

  it('is fitted on all that shows features', () => {
    expect(scorer.questions).toBe(80);
    expect(fitRefusal([...OBSERVATIONS, observation(101, { decided: 'answered' })]).questions).toBe(80);
  });
});
