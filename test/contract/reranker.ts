import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate, Reranker } from '../../src/ports.js';

const SIGNS = ['净', '利', '润', '增', '长', '多', '少'];
const cosine = fc.double({ min: -1, max: 1, noNaN: true });
const flag = fc.constantFrom(0, 1);

/** Candidates as a search may give them: any rows in any order, each once. */
const candidatesOf = fc.uniqueArray(
  fc.record({
    row: fc.nat({ max: 5_000 }),
    words: fc.string({ unit: fc.constantFrom(...SIGNS, '甲', '乙', '丙'), maxLength: 12 }),
    features: fc.record({
      nearestSentence: cosine,
      thirdSentence: cosine,
      passage: cosine,
      words: fc.double({ min: 0, max: 3, noNaN: true }),
      coverage: fc.double({ min: 0, max: 1, noNaN: true }),
      contents: flag,
      listing: flag,
      catalogue: flag,
    }),
  }),
  { selector: ({ row }) => row, maxLength: 60 },
);

type Given = ReturnType<typeof candidatesOf.generate>['value'];

/** Frozen: a reranker that changed one would throw. */
function frozen(given: Given): readonly Candidate[] {
  return Object.freeze(
    given.map(({ row, words, features }) =>
      Object.freeze({ row, text: () => words, features: Object.freeze(features) }),
    ),
  );
}

/** What every Reranker promises. */
export function describeReranker(name: string, reranker: Reranker): void {
  const rerank = (given: Given) => reranker.rerank(SIGNS.join(''), frozen(given));

  describe(`the reranker ${name}`, () => {
    it('gives every candidate once, and nothing else', () =>
      fc.assert(
        fc.asyncProperty(candidatesOf, async (given) => {
          const rows = (await rerank(given)).map(({ row }) => row);
          expect(rows.toSorted((a, b) => a - b)).toEqual(given.map(({ row }) => row).sort((a, b) => a - b));
        }),
      ));

    it('puts the better score first, and of two alike the lower row', () =>
      fc.assert(
        fc.asyncProperty(candidatesOf, async (given) => {
          const ranked = await rerank(given);
          expect(ranked.every(({ score }) => Number.isFinite(score))).toBe(true);
          expect(ranked).toEqual(ranked.toSorted((a, b) => b.score - a.score || a.row - b.row));
        }),
      ));

    it('gives the same each time, in whatever order the candidates come', () =>
      fc.assert(
        fc.asyncProperty(candidatesOf, async (given) => {
          const ranked = await rerank(given);
          expect(await rerank(given)).toEqual(ranked);
          expect(await rerank(given.toReversed())).toEqual(ranked);
        }),
      ));

    it('has nothing to order where nothing was found', async () => {
      expect(await rerank([])).toEqual([]);
    });
  });
}
