import { describe, expect, it } from 'vitest';
import { blindModel } from '../../../scripts/refusal/blind-model.js';
import { refusalScore } from '../../../src/answer/refusal/refusal-model.js';
import { featuresOf } from '../../answer/refusal/samples.js';

describe('a blind model', () => {
  it.each([
    [Infinity, false],
    [-Infinity, true],
  ])('at threshold %s refuses whatever it sees: %s', (threshold, refuses) => {
    const model = blindModel(threshold);
    const seen = [featuresOf(), featuresOf({ nearest: 1, support: 1 }), featuresOf({ otherName: 1, noQuantity: 1 })];
    expect(seen.map((features) => refusalScore(model, features) > model.threshold)).toEqual(seen.map(() => refuses));
  });
});
