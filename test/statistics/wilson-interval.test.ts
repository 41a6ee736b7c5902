import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/statistics/wilson-interval.js';

const counts = fc
  .integer({ min: 1, max: 500 })
  .chain((trials) => fc.record({ trials: fc.constant(trials), successes: fc.integer({ min: 0, max: trials }) }));

describe('wilsonInterval', () => {
  // The examples of Newcombe 1998 (Statistics in Medicine 17), method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ])('of %d in %d reaches from %f to %f', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('is everything when nothing was tried', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(counts, ({ successes, trials }) => {
        const { low, high } = wilsonInterval(successes, trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / trials + 1e-12);
        expect(high).toBeGreaterThanOrEqual(successes / trials - 1e-12);
        expect(high).toBeGreaterThan(low);
      }),
    );
  });

  it('of the failures is the mirror of that of the successes', () => {
    fc.assert(
      fc.property(counts, ({ successes, trials }) => {
        const { low, high } = wilsonInterval(successes, trials);
        const failures = wilsonInterval(trials - successes, trials);
        expect(failures.low).toBeCloseTo(1 - high, 10);
        expect(failures.high).toBeCloseTo(1 - low, 10);
      }),
    );
  });

  it('narrows with more trials of the same share', () => {
    fc.assert(
      fc.property(counts, ({ successes, trials }) => {
        const few = wilsonInterval(successes, trials);
        const many = wilsonInterval(4 * successes, 4 * trials);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });
});
