import { FEATURE_NAMES, type RefusalFeatures } from '../../../src/answer/refusal/refusal-features.js';
import type { RefusalModel } from '../../../src/answer/refusal/refusal-model.js';

type CalibratedLibrary = RefusalModel['libraries'][number];

/** Features that are all 0 but for those given. */
export function featuresOf(features: Partial<RefusalFeatures> = {}): RefusalFeatures {
  const none: RefusalFeatures = {
    nearest: 0,
    passage: 0,
    margin: 0,
    byWords: 0,
    byVectors: 0,
    support: 0,
    otherName: 0,
    otherYear: 0,
    quantity: 0,
    noQuantity: 0,
    unshown: 0,
    spoken: 0,
    list: 0,
    reason: 0,
    definition: 0,
  };
  return { ...none, ...features };
}

/** A model in which each feature counts as it is, by the weights given and no others. */
export function modelOf(
  parts: {
    weight?: Partial<RefusalFeatures>;
    mean?: Partial<RefusalFeatures>;
    bias?: number;
    threshold?: number;
    libraries?: CalibratedLibrary[];
  } = {},
): RefusalModel {
  const ones = featuresOf(Object.fromEntries(FEATURE_NAMES.map((name) => [name, 1])));
  return {
    mean: featuresOf(parts.mean),
    deviation: ones,
    weight: featuresOf(parts.weight),
    bias: parts.bias ?? 0,
    threshold: parts.threshold ?? 0,
    libraries: parts.libraries ?? [],
  };
}

/** A library that a model was calibrated on. */
export function calibratedLibrary(
  parts: { fittedOn?: Partial<CalibratedLibrary['fittedOn']>; reports?: string[]; threshold?: number } = {},
): CalibratedLibrary {
  return {
    fittedOn: { libraryVersion: 'v1', embedder: 'fake', questions: 100, date: '2024-01-24', ...parts.fittedOn },
    reports: parts.reports ?? [],
    threshold: parts.threshold ?? 0,
  };
}
