import { FEATURE_NAMES } from '../../src/answer/refusal/refusal-features.js';
import type { RefusalModel } from '../../src/answer/refusal/refusal-model.js';
import { toRefusalModel } from './to-refusal-model.js';

/**
 * A model to which all features are alike: it refuses everything (threshold -Infinity) or nothing (Infinity) of what
 * rules leave to it, so that their part in a decision shows.
 */
export function blindModel(threshold: number): RefusalModel {
  const zeros = FEATURE_NAMES.map(() => 0);
  const ones = FEATURE_NAMES.map(() => 1);
  return {
    ...toRefusalModel({ mean: zeros, deviation: ones, weight: zeros, bias: 0 }, { threshold: 0, libraries: [] }),
    threshold,
  };
}
