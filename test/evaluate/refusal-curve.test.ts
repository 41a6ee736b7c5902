import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseThreshold, pointAt, refusalCurve, type Decision } from '../../src/evaluate/refusal-curve.js';

const answerable = (score: number, wrong = false): Decision => ({ toRefuse: false, score, wrong });
const unanswerable = (score: number): Decision => ({ toRefuse: true, score, wrong: true });
/** By rule and catalogue, and by scores between them. */
const DECISIONS = [
  answerable(-Infinity),
  answerable(0),
  answerable(1, true),
  answerable(2),
  answerable(Infinity),
  unanswerable(0.5),
  unanswerable(3),
  unanswerable(Infinity),
];

const score = fc.oneof(
  fc.double({ min: -9, max: 9, noNaN: true }),
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom(Infinity, -Infinity),
);
const decisions = fc.array(fc.record({ toRefuse: fc.boolean(), score, wrong: fc.boolean() }), { maxLength: 40 });

describe('a point of the curve', () => {
  it('counts false refusals, right ones and wrong answers, each of what it is a share of', () => {
    expect(pointAt(DECISIONS, 1)).toEqual({
      threshold: 1,
      falseRefusals: { count: 2, of: 5 },
      refused: { count: 2, of: 3 },
      wrong: { count: 2, of: 8 },
    });
  });

  it('never refuses what the catalogue answers, nor answers what a rule refuses', () => {
    const [strict, lenient] = [pointAt(DECISIONS, -1e9), pointAt(DECISIONS, 1e9)];
    expect(strict.falseRefusals).toEqual({ count: 4, of: 5 });
    expect(lenient.falseRefusals).toEqual({ count: 1, of: 5 });
    expect(lenient.refused).toEqual({ count: 1, of: 3 });
  });
});

describe('the curve', () => {
  it('refuses more from point to point, and answers less wrongly', () => {
    fc.assert(
      fc.property(decisions, (given) => {
        const points = refusalCurve(given);
        for (const [at, next] of points.slice(1).entries()) {
          const point = points[at]!;
          expect(next.threshold).toBeLessThan(point.threshold);
          expect(next.falseRefusals.count).toBeGreaterThanOrEqual(point.falseRefusals.count);
          expect(next.refused.count).toBeGreaterThanOrEqual(point.refused.count);
          expect(next.wrong.count).toBeLessThanOrEqual(point.wrong.count);
        }
      }),
    );
  });
});

describe('the threshold chosen', () => {
  it('is the lowest at which rules and model together refuse no more than the share allowed', () => {
    expect(chooseThreshold(DECISIONS, 0.4)).toBe(1);
    expect(chooseThreshold(DECISIONS, 0.6)).toBe(0);
    expect(pointAt(DECISIONS, chooseThreshold(DECISIONS, 0.4)).falseRefusals.count).toBe(2);
  });

  it('lets the model refuse nothing answerable where the rules take up the whole share', () => {
    expect(chooseThreshold(DECISIONS, 0.05)).toBe(2);
    const ruled = [answerable(Infinity), answerable(Infinity), answerable(4), unanswerable(5)];
    expect(chooseThreshold(ruled, 0.3)).toBe(4);
  });

  it('is finite, and no lower one keeps to the share', () => {
    fc.assert(
      fc.property(decisions, fc.double({ min: 0, max: 0.99, noNaN: true }), (given, share) => {
        const threshold = chooseThreshold(given, share);
        expect(Number.isFinite(threshold)).toBe(true);
        const refused = (point: number) => pointAt(given, point).falseRefusals;
        const ruled = refused(Number.MAX_VALUE).count;
        const { count, of } = refused(threshold);
        expect(count).toBeLessThanOrEqual(Math.max(ruled, share * of));
        for (const { score: lower } of given) {
          if (Number.isFinite(lower) && lower < threshold)
            expect(refused(lower).count).toBeGreaterThan(Math.max(ruled, share * of));
        }
      }),
    );
  });

  it('has nothing to go by where no score decides', () => {
    expect(chooseThreshold([], 0.05)).toBe(0);
    expect(chooseThreshold([answerable(-Infinity), answerable(Infinity)], 0.05)).toBe(0);
  });
});
