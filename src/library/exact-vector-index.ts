import type { Hit, VectorIndex } from '../ports.js';

/**
 * Compares the question with every vector: exact, and quick up to some ten thousand passages.
 * @param vectors rows one after another, each of length 1
 */
export function createExactVectorIndex(options: { vectors: Float32Array; dimension: number }): VectorIndex {
  const { vectors, dimension } = options;
  const rows = vectors.length / dimension;
  return {
    id: 'exact',
    search: ({ vector, limit, allowed }) => {
      const best: Hit[] = [];
      let bar = -Infinity;
      for (let row = 0; row < rows; row += 1) {
        if (allowed && !allowed(row)) continue;
        const score = dotAt(vectors, row * dimension, vector);
        if (best.length === limit && score <= bar) continue;
        insertSorted(best, { row, score });
        if (best.length > limit) best.pop();
        if (best.length === limit) bar = best.at(-1)?.score ?? bar;
      }
      return best;
    },
  };
}

/** The dot product of `vector`, with the numbers from `offset` on. */
export function dotAt(numbers: Float32Array, offset: number, vector: Float32Array): number {
  // Four sums at once do not wait for each other: about twice as fast as one.
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < vector.length; at += 4) {
    const from = offset + at;
    a += (numbers[from] ?? 0) * (vector[at] ?? 0);
    b += (numbers[from + 1] ?? 0) * (vector[at + 1] ?? 0);
    c += (numbers[from + 2] ?? 0) * (vector[at + 2] ?? 0);
    d += (numbers[from + 3] ?? 0) * (vector[at + 3] ?? 0);
  }
  return a + b + c + d;
}

/** Best first; of equal scores the lower row first, so that an answer never depends on chance. */
function insertSorted(hits: Hit[], hit: Hit): void {
  let at = hits.length;
  while (at > 0 && (hits[at - 1]?.score ?? 0) < hit.score) at -= 1;
  hits.splice(at, 0, hit);
}
