/** Damps the difference between the first ranks; 60 is the constant of the paper below. */
export const FUSION_K = 60;

/**
 * Reciprocal rank fusion (Cormack, Clarke & Büttcher, SIGIR 2009): a row's score is the sum of weight / (k + rank)
 * over the rankings that hold it. Returns rows with scores, best first; of equal scores the lower row first.
 */
export function fuseRankings(
  rankings: readonly { rows: readonly number[]; weight: number }[],
  { k = FUSION_K }: { k?: number } = {},
): { row: number; score: number }[] {
  const scores = new Map<number, number>();
  for (const { rows, weight } of rankings) {
    rows.forEach((row, index) => scores.set(row, (scores.get(row) ?? 0) + weight / (k + index + 1)));
  }
  return [...scores].map(([row, score]) => ({ row, score })).sort((a, b) => b.score - a.score || a.row - b.row);
}
