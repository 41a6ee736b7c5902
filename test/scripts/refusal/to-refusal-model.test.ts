import { describe, expect, it } from 'vitest';
import { featureRow, toRefusalModel } from '../../../scripts/refusal/to-refusal-model.js';
import { FEATURE_NAMES } from '../../../src/answer/refusal/refusal-features.js';
import { refusalScore } from '../../../src/answer/refusal/refusal-model.js';
import { calibratedLibrary, featuresOf } from '../../answer/refusal/samples.js';

describe('a fit over rows of features', () => {
  const values = (from: number) => FEATURE_NAMES.map((_, at) => from + at / 8);
  const fit = { mean: values(0), deviation: values(1), weight: values(-1), bias: 0.25 };
  const libraries = [
    calibratedLibrary({ reports: ['a1', 'b2'], threshold: -0.5 }),
    calibratedLibrary({ threshold: 2 }),
  ];
  const model = toRefusalModel(fit, { threshold: 1.5, libraries });

  it('becomes a model that scores as the fit does', () => {
    const features = featuresOf({ nearest: 0.7, support: 0.3, quantity: 1 });
    const byRow = featureRow(features).reduce(
      (sum, value, at) => sum + (fit.weight[at]! * (value - fit.mean[at]!)) / fit.deviation[at]!,
      fit.bias,
    );
    expect(refusalScore(model, features)).toBeCloseTo(byRow);
    expect(model).toMatchObject({ threshold: 1.5, libraries });
  });

  it('keeps five decimals', () => {
    const kept = { threshold: 2 / 3, libraries: [calibratedLibrary({ threshold: -1 / 3 })] };
    const third = toRefusalModel({ ...fit, bias: 1 / 3 }, kept);
    expect([third.bias, third.threshold, third.libraries[0]!.threshold]).toEqual([0.33333, 0.66667, -0.33333]);
  });
});
