import { describe, expect, it } from 'vitest';
import type { VectorIndex } from '../../src/ports.js';
import { chanceVector, scaledToOne } from '../fakes/fake-embedder.js';

/** Not a multiple of what a loop may take at once. */
const DIMENSION = 22;
const ROWS = 300;
const question = chanceVector('question', DIMENSION);
const vectors = Array.from({ length: ROWS }, (_, row) => chanceVector(`row ${row}`, DIMENSION));

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
const rowsByCosine = vectors
  .map((vector, row) => ({ row, score: cosine(vector, question) }))
  .sort((a, b) => b.score - a.score)
  .map(({ row }) => row);

/** What every VectorIndex promises. `make` builds one over vectors that are not empty. */
export function describeVectorIndex(
  name: string,
  make: (content: { vectors: readonly Float32Array[]; dimension: number }) => Promise<VectorIndex>,
): void {
  const rowsOf = (index: VectorIndex, query: Parameters<VectorIndex['search']>[0]) =>
    index.search(query).map(({ row }) => row);

  describe(`the vector index ${name}`, () => {
    it('finds the nearest rows, the best first', async () => {
      const index = await make({ vectors, dimension: DIMENSION });
      expect(rowsOf(index, { vector: question, limit: 10 })).toEqual(rowsByCosine.slice(0, 10));
    });

    it('scores a row with its cosine', async () => {
      const index = await make({ vectors, dimension: DIMENSION });
      for (const { row, score } of index.search({ vector: question, limit: 20 })) {
        expect(score).toBeCloseTo(cosine(vectors[row]!, question), 5);
      }
      const [itself] = index.search({ vector: vectors[7]!, limit: 1 });
      expect(itself?.row).toBe(7);
      expect(itself?.score).toBeCloseTo(1, 5);
    });

    it('scores what points the other way with a negative cosine', async () => {
      const opposite = question.map((value) => -value);
      const index = await make({ vectors: [opposite], dimension: DIMENSION });
      const [hit] = index.search({ vector: question, limit: 1 });
      expect(hit?.score).toBeCloseTo(-1, 5);
    });

    it('gives every row when the limit is larger than their number', async () => {
      const few = vectors.slice(0, 5);
      const index = await make({ vectors: few, dimension: DIMENSION });
      const rows = rowsOf(index, { vector: question, limit: 50 });
      expect(rows).toEqual(rowsByCosine.filter((row) => row < few.length));
    });

    it('finds one row among one', async () => {
      const index = await make({ vectors: vectors.slice(0, 1), dimension: DIMENSION });
      expect(rowsOf(index, { vector: question, limit: 1 })).toEqual([0]);
    });

    it.each([
      ['every other row', (row: number) => row % 2 === 1],
      ['a few rows far away', (row: number) => rowsByCosine.slice(-4).includes(row)],
      ['none', () => false],
    ])('keeps to the rows that are allowed: %s', async (_, allowed) => {
      const index = await make({ vectors, dimension: DIMENSION });
      const rows = rowsOf(index, { vector: question, limit: 10, allowed });
      expect(rows).toEqual(rowsByCosine.filter(allowed).slice(0, 10));
    });

    it('puts the lower row first where two are equally near', async () => {
      const near = scaledToOne(question.map((value, at) => value + (at === 0 ? 0.1 : 0)));
      const index = await make({ vectors: [vectors[0]!, near, question, near, near], dimension: DIMENSION });
      expect(rowsOf(index, { vector: question, limit: 5 })).toEqual([2, 1, 3, 4, 0]);
    });

    it('gives the same hits each time, and leaves the question as it is', async () => {
      const index = await make({ vectors, dimension: DIMENSION });
      const vector = Float32Array.from(question);
      const hits = index.search({ vector, limit: 10 });
      expect(index.search({ vector, limit: 10 })).toEqual(hits);
      expect(vector).toEqual(question);
    });
  });
}
