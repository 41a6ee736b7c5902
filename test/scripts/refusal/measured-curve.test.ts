import { describe, expect, it } from 'vitest';
import { measuredCurve } from '../../../scripts/refusal/measured-curve.js';
import type { Observation } from '../../../scripts/refusal/observe-decisions.js';
import { featuresOf, modelOf } from '../../answer/refusal/samples.js';

const observations = Array.from({ length: 20 }, (_, at): Observation => {
  const toRefuse = at % 4 === 0;
  return {
    question: {
      id: `q${at}`,
      report: `r${at % 3}`,
      kind: toRefuse ? 'out_of_scope' : 'fact',
      question: '?',
      must_include: [],
      evidence: [],
    },
    decided: 'open',
    features: featuresOf({ support: (at + 1) / 20 }),
    wrong: toRefuse,
  };
});
const model = modelOf({ weight: { support: -1 }, threshold: 7 });
const threshold = -0.5;

describe('the curve that is measured', () => {
  it('is that of the model in use at its threshold for this library, where another was fitted on', () => {
    const { decisions, chosen, crossValidated } = measuredCurve(observations, { model, threshold, current: false });
    expect(crossValidated).toBe(false);
    expect(chosen).toBe(-0.5);
    expect(decisions.map(({ score }) => score)).toEqual(observations.map((_, at) => -(at + 1) / 20));
  });

  it('is made of other fits where the model was fitted on this library', () => {
    const { decisions, chosen, crossValidated } = measuredCurve(observations, { model, threshold, current: true });
    expect(crossValidated).toBe(true);
    const falselyRefused = decisions.filter(({ toRefuse, score }) => !toRefuse && score > chosen);
    expect(falselyRefused).toEqual([]);
    const other = measuredCurve(observations, { model: modelOf(), threshold: 9, current: true });
    expect(other).toEqual({ decisions, chosen, crossValidated });
  });
});
