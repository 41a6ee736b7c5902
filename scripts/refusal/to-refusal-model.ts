import { FEATURE_NAMES, type RefusalFeatures } from '../../src/answer/refusal/refusal-features.js';
import { refusalModelSchema, type RefusalModel } from '../../src/answer/refusal/refusal-model.js';

/** The features in the order in which a fit has them. */
export function featureRow(features: RefusalFeatures): number[] {
  return FEATURE_NAMES.map((name) => features[name]);
}

/** A fit over feature rows as a model to be kept. */
export function toRefusalModel(
  fit: { mean: readonly number[]; deviation: readonly number[]; weight: readonly number[]; bias: number },
  kept: Pick<RefusalModel, 'threshold' | 'libraries'>,
): RefusalModel {
  const named = (values: readonly number[]) =>
    Object.fromEntries(FEATURE_NAMES.map((name, at) => [name, rounded(values[at] ?? 0)]));
  return refusalModelSchema.parse({
    mean: named(fit.mean),
    deviation: named(fit.deviation),
    weight: named(fit.weight),
    bias: rounded(fit.bias),
    threshold: rounded(kept.threshold),
    libraries: kept.libraries.map((library) => ({ ...library, threshold: rounded(library.threshold) })),
  });
}

/** Five decimals are more than a few hundred questions can tell apart. */
function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
