import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVectors } from '../../src/model/read-vectors.js';
import { expectModelFailure } from '../contract/chat-model-rig.js';

const failureOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('readVectors', () => {
  it('scales each vector to length 1 and keeps its direction', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const vector = fc.array(number, { minLength: 3, maxLength: 3 }).filter((numbers) => Math.hypot(...numbers) > 1e-3);
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1 }), (vectors) => {
        const read = readVectors(vectors, { count: vectors.length, embedder: 'e' });
        for (const [at, numbers] of vectors.entries()) {
          const scaled = read[at]!;
          expect(Math.hypot(...scaled)).toBeCloseTo(1, 5);
          const along = numbers.reduce((sum, value, index) => sum + value * scaled[index]!, 0);
          expect(along / Math.hypot(...numbers)).toBeCloseTo(1, 5);
        }
      }),
    );
  });

  it.each([
    ['too few vectors', [[1, 0]], { count: 2 }, 'gave 1 vectors for 2 texts'],
    ['vectors of other lengths', [[1, 0], [1]], { count: 2 }, 'a vector of 1 numbers where others have 2'],
    ['another dimension', [[1, 0]], { count: 1, dimension: 3 }, 'a vector of 2 numbers where others have 3'],
    ['zero', [[0, 0]], { count: 1 }, 'no direction'],
    ['no numbers', [[]], { count: 1 }, 'no direction'],
    ['what is not a number', [[Number.NaN, 1]], { count: 1 }, 'no direction'],
    ['what is infinite', [[Infinity, 1]], { count: 1 }, 'no direction'],
  ])('refuses %s, and names the embedder', (_, vectors, wanted, words) => {
    const failure = failureOf(() => readVectors(vectors, { ...wanted, embedder: 'bge-m3' }));
    expectModelFailure(failure, words);
    expectModelFailure(failure, 'bge-m3');
  });
});
