import type { Library } from '../library/open-library.js';

/** A sentence's cosine is kept to ±0.003: what differs by less than this is equally relevant. */
const STEP = 0.005;

/** Scores in steps; of passages that are equally relevant, the newer report's comes first. */
export function newerFirst<Scored extends { row: number; score: number }>(
  library: Library,
  scored: readonly Scored[],
): Scored[] {
  const publishedOn = ({ row }: Scored) => library.reportOf(row).publishedOn ?? '';
  const level = ({ score }: Scored) => Math.round(score / STEP);
  return [...scored]
    .sort(
      (a, b) =>
        level(b) - level(a) || publishedOn(b).localeCompare(publishedOn(a)) || b.score - a.score || a.row - b.row,
    )
    .map((one) => ({ ...one, score: STEP * level(one) }));
}
