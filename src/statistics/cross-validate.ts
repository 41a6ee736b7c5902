import { fitLogistic, logOdds } from './fit-logistic.js';

export interface Labelled {
  /** Examples of one fold are never fitted and judged together. */
  fold: string;
  label: 0 | 1;
  row: number[];
}

/** Scores each example by a model fitted on all other folds, in the order given. */
export function crossValidate<T extends Labelled>(examples: readonly T[], ridge: number): (T & { score: number })[] {
  const fits = new Map(
    [...new Set(examples.map(({ fold }) => fold))].map((fold) => {
      const others = examples.filter((example) => example.fold !== fold);
      return [
        fold,
        fitLogistic({ rows: others.map(({ row }) => row), labels: others.map(({ label }) => label) }, ridge),
      ];
    }),
  );
  return examples.map((example) => {
    const fit = fits.get(example.fold);
    return { ...example, score: fit ? logOdds(fit, example.row) : 0 };
  });
}
