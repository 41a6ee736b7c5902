import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { YinjuError, messageOf } from '../../errors.js';
import { fittedOnSchema } from '../../schemas.js';
import { FEATURE_NAMES, type RefusalFeatures } from './refusal-features.js';

const perFeature = z.record(z.enum(FEATURE_NAMES), z.number());

/** A logistic model over the refusal features: above the threshold, a question is refused. */
export const refusalModelSchema = z.object({
  /** A feature counts as its distance from the mean, in deviations. */
  mean: perFeature,
  deviation: perFeature,
  weight: perFeature,
  bias: z.number(),
  /** For libraries that it was not calibrated on: what fits all of those together. */
  threshold: z.number(),
  /** How high scores lie differs from library to library: each that it was calibrated on has a threshold of its own. */
  libraries: z.array(z.object({ fittedOn: fittedOnSchema, reports: z.array(z.string()), threshold: z.number() })),
});

export type RefusalModel = z.infer<typeof refusalModelSchema>;

/** How little the features speak for an answer: log-odds that the question cannot be answered. */
export function refusalScore(model: RefusalModel, features: RefusalFeatures): number {
  return FEATURE_NAMES.reduce(
    (score, name) => score + (model.weight[name] * (features[name] - model.mean[name])) / model.deviation[name],
    model.bias,
  );
}

/** @throws YinjuError `configuration` when the file is missing or not a model */
export function readRefusalModel(file: string): RefusalModel {
  try {
    return refusalModelSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new YinjuError({
      code: 'configuration',
      message: `The refusal model ${file} cannot be read: ${messageOf(error)}.`,
      hint: 'Run npm run calibrate to make it again, or take the one that ships with the project.',
      cause: error,
    });
  }
}
