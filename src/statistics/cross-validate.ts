import { logOdds, type LogisticData, type LogisticFit } from './fit-logistic.js';

export interface Labelled {
  /** Examples of one fold are never fitted and judged together. */
  fold: string;
  label: 0 | 1;
  row: number[];
}

/** Scores each example by a model fitted on all other folds, in the order given. */
export function crossValidate<T extends Labelled>(
  examples: readonly T[],
  fit: (data: LogisticData) => LogisticFit,
): (T & { score: number })[] {
  const fits = new Map(
    [...new Set(examples.map(({ fold }) => fold))].map((fold) => {
      const others = examples.filter((example) => example.fold !== fold);
      return [fold, fit({ rows: others.map(({ row }) => row), labels: others.map(({ label }) => label) })];
    }),
  );
  return examples.map((example) => {
    const fitted = fits.get(example.fold);
    return { ...example, score: fitted ? logOdds(fitted, example.row) : 0 };
  });
}
