/**
 * Area under the ROC curve: the chance that a positive's score lies above a negative's, ties counting half
 * (the Mann–Whitney U statistic over the number of pairs).
 */
export function auroc(scored: readonly { score: number; positive: boolean }[]): number {
  const positives = scored.filter(({ positive }) => positive);
  const negatives = scored.filter(({ positive }) => !positive);
  let above = 0;
  for (const { score } of positives) {
    for (const other of negatives) above += score > other.score ? 1 : score === other.score ? 0.5 : 0;
  }
  return above / Math.max(1, positives.length * negatives.length);
}
