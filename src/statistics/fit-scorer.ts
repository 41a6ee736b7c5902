import type { Labelled } from './cross-validate.js';
import { logOdds, type LogisticData, type LogisticFit } from './fit-logistic.js';

/** A fit that scores rows in deviations of its own negatives, so that fits on other examples are comparable with it. */
export interface Scorer {
  fit: LogisticFit;
  score(row: readonly number[]): number;
  /** The log-odds of the fit that a score stands for. */
  logOddsAt(score: number): number;
}

/**
 * Each fit has log-odds of its own scale: what one calls 1.0 another calls 1.2. Told as the distance from the mean
 * score of the negatives that it was fitted on, in their deviations, a threshold means the same to all of them.
 */
export function fitScorer(examples: readonly Labelled[], fitted: (data: LogisticData) => LogisticFit): Scorer {
  const fit = fitted({ rows: examples.map(({ row }) => row), labels: examples.map(({ label }) => label) });
  const negatives = examples.filter(({ label }) => label === 0).map(({ row }) => logOdds(fit, row));
  const mean = average(negatives);
  const deviation = Math.sqrt(average(negatives.map((value) => (value - mean) ** 2))) || 1;
  return {
    fit,
    score: (row) => (logOdds(fit, row) - mean) / deviation,
    logOddsAt: (score) => mean + score * deviation,
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
