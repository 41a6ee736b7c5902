export interface Labelled {
  /** Examples of one fold are never fitted and judged together. */
  fold: string;
  label: 0 | 1;
  row: number[];
}

/** Scores each example by what was fitted on all other folds, in the order given. */
export function crossValidate<T extends Labelled>(
  examples: readonly T[],
  fit: (others: readonly T[]) => { score: (row: readonly number[]) => number },
): (T & { score: number })[] {
  const fits = new Map(
    [...new Set(examples.map((example) => example.fold))].map((fold) => {
      return [fold, fit(examples.filter((example) => example.fold !== fold))];
    }),
  );
  return examples.map((example) => ({ ...example, score: fits.get(example.fold)?.score(example.row) ?? 0 }));
}
