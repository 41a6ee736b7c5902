import { describe, expect, it } from 'vitest';
import type { PassageFeatures } from '../../src/ports.js';
import { featureReranker } from '../../src/retrieve/feature-reranker.js';

const typical: PassageFeatures = {
  nearestSentence: 0.6,
  thirdSentence: 0.5,
  passage: 0.5,
  words: 0.5,
  coverage: 0.5,
  contents: 0,
  listing: 0,
  catalogue: 0,
};

/** The rows 0, 1, … of candidates that differ from a typical one as given, best first. */
async function order(...differences: Partial<PassageFeatures>[]): Promise<number[]> {
  const candidates = differences.map((difference, row) => ({
    row,
    text: () => {
      throw new Error('a reranker of features reads no text');
    },
    features: { ...typical, ...difference },
  }));
  return (await featureReranker.rerank('净利润', candidates)).map(({ row }) => row);
}

describe('the reranker of features', () => {
  it.each(['nearestSentence', 'passage', 'words'] as const)(
    'puts the passage first that has more: %s',
    async (name) => {
      expect(await order({}, { [name]: 0.9 })).toEqual([1, 0]);
    },
  );

  it('goes by the nearest sentence before all', async () => {
    expect(await order({ passage: 0.8 }, { nearestSentence: 0.8 })).toEqual([1, 0]);
  });

  it('puts what only names things behind what says as much of them', async () => {
    expect(await order({ contents: 1 }, { listing: 1 }, {})).toEqual([2, 1, 0]);
  });

  it('puts catalogue lines first where they are asked for', async () => {
    expect(await order({}, { catalogue: 1 })).toEqual([1, 0]);
  });
});
