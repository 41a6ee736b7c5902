import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogistic, fitSignedLogistic, logOdds, type LogisticFit } from '../../src/statistics/fit-logistic.js';

interface Data {
  rows: number[][];
  labels: number[];
}

const chance = (odds: number) => 1 / (1 + Math.exp(-odds));

/** A grid of points, each many times, with as many positives among them as the true log-odds say: no luck is involved. */
function drawnFrom(truth: { weights: readonly [number, number]; bias: number }, copies = 400): Data {
  const rows: number[][] = [];
  const labels: number[] = [];
  for (const x of [-2, -1, 0, 1, 2]) {
    for (const y of [10, 20, 30]) {
      const positives = Math.round(copies * chance(truth.bias + truth.weights[0] * x + truth.weights[1] * y));
      for (let copy = 0; copy < copies; copy += 1) {
        rows.push([x, y]);
        labels.push(copy < positives ? 1 : 0);
      }
    }
  }
  return { rows, labels };
}

/** A fit in the features' own units. */
function inUnits({ weight, mean, deviation, bias }: LogisticFit): { weights: number[]; bias: number } {
  const weights = weight.map((value, at) => value / deviation[at]!);
  return { weights, bias: weights.reduce((sum, value, at) => sum - value * mean[at]!, bias) };
}

const data = fc
  .array(
    fc.record({
      row: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 1)),
      label: fc.constantFrom(0, 1),
    }),
    { minLength: 4, maxLength: 40 },
  )
  .filter((examples) => new Set(examples.map(({ label }) => label)).size === 2)
  .map((examples) => ({ rows: examples.map(({ row }) => [...row]), labels: examples.map(({ label }) => label) }));

describe('fitLogistic', () => {
  it('recovers the weights that the labels were drawn with', () => {
    const drawn = drawnFrom({ weights: [1.5, -0.2], bias: 3 });
    const { weights, bias } = inUnits(fitLogistic(drawn, 1e-6));
    expect(weights[0]).toBeCloseTo(1.5, 1);
    expect(weights[1]).toBeCloseTo(-0.2, 2);
    // Classes of equal weight move the bias, and nothing else, by the log of how many there are of each.
    const positives = drawn.labels.filter((label) => label === 1).length;
    expect(bias).toBeCloseTo(3 + Math.log((drawn.labels.length - positives) / positives), 1);
  });

  it('gives no weight to what tells nothing', () => {
    const { weights } = inUnits(fitLogistic(drawnFrom({ weights: [1, 0], bias: 0 }), 1e-6));
    expect(weights[1]).toBeCloseTo(0, 6);
  });

  it('stops where the penalised likelihood is level', () => {
    fc.assert(
      fc.property(data, fc.constantFrom(0.5, 1, 10), ({ rows, labels }, ridge) => {
        const fit = fitLogistic({ rows, labels }, ridge);
        const positives = labels.filter((label) => label === 1).length;
        const errors = rows.map((row, at) => {
          const share = labels.length / (2 * (labels[at] === 1 ? positives : labels.length - positives));
          return share * (chance(logOdds(fit, row)) - labels[at]!);
        });
        expect(errors.reduce((sum, error) => sum + error, 0)).toBeCloseTo(0, 6);
        fit.weight.forEach((weight, at) => {
          const standard = rows.map((row) => (row[at]! - fit.mean[at]!) / fit.deviation[at]!);
          const slope = errors.reduce((sum, error, index) => sum + error * standard[index]!, ridge * weight);
          expect(slope).toBeCloseTo(0, 6);
        });
      }),
    );
  });

  it('stays finite where one feature parts the classes, the smaller the ridge the steeper', () => {
    const parted = { rows: [[1], [2], [3], [7], [8], [9]], labels: [0, 0, 0, 1, 1, 1] };
    const slopes = [10, 1, 0.1, 0.01].map((ridge) => fitLogistic(parted, ridge).weight[0]!);
    for (const slope of slopes) expect(Number.isFinite(slope)).toBe(true);
    expect(slopes).toEqual(slopes.toSorted((a, b) => a - b));
    expect(slopes[0]).toBeGreaterThan(0);
    expect(logOdds(fitLogistic(parted, 0.1), [9])).toBeGreaterThan(logOdds(fitLogistic(parted, 0.1), [7]));
  });

  it('fits the same odds whatever the units of a feature', () => {
    fc.assert(
      fc.property(data, ({ rows, labels }) => {
        const scaled = rows.map(([x = 0, ...rest]) => [1000 * x + 5, ...rest]);
        const fit = fitLogistic({ rows, labels }, 1);
        const other = fitLogistic({ rows: scaled, labels }, 1);
        rows.forEach((row, at) => expect(logOdds(other, scaled[at]!)).toBeCloseTo(logOdds(fit, row), 6));
      }),
    );
  });

  it('bears a feature that never changes, and labels of one kind', () => {
    const constant = fitLogistic(
      {
        rows: [
          [1, 5],
          [2, 5],
          [3, 5],
          [4, 5],
        ],
        labels: [0, 1, 0, 1],
      },
      1,
    );
    expect(constant.weight[1]).toBeCloseTo(0, 10);
    const alike = fitLogistic({ rows: [[1], [2], [3]], labels: [0, 0, 0] }, 1);
    for (const value of [alike.bias, ...alike.weight]) expect(Number.isFinite(value)).toBe(true);
    expect(chance(logOdds(alike, [2]))).toBeLessThan(0.01);
  });

  it('knows nothing of nothing', () => {
    expect(logOdds(fitLogistic({ rows: [], labels: [] }, 1), [])).toBe(0);
  });
});

describe('fitSignedLogistic', () => {
  const signs = fc.tuple(
    fc.constantFrom<(1 | -1)[]>(1, -1),
    fc.constantFrom<(1 | -1)[]>(1, -1),
    fc.constant(1 as const),
  );

  it('gives no weight against its sign', () => {
    fc.assert(
      fc.property(data, signs, (given, wanted) => {
        const { weight } = fitSignedLogistic(given, 1, wanted);
        weight.forEach((value, at) => expect(value * wanted[at]!).toBeGreaterThanOrEqual(-1e-12));
      }),
    );
  });

  it('is the plain fit where all signs are as the data have them', () => {
    fc.assert(
      fc.property(data, (given) => {
        const plain = fitLogistic(given, 1);
        const own = plain.weight.map((value) => (value < 0 ? -1 : 1));
        expect(fitSignedLogistic(given, 1, own)).toEqual(plain);
      }),
    );
  });

  it('fits the other features as if one that pulls the wrong way were not there', () => {
    const drawn = drawnFrom({ weights: [1.5, -0.2], bias: 3 }, 40);
    const signed = fitSignedLogistic(drawn, 1, [1, 1]);
    const alone = fitLogistic({ rows: drawn.rows.map(([x = 0]) => [x]), labels: drawn.labels }, 1);
    expect(signed.weight[1]).toBe(0);
    expect(signed.weight[0]).toBeCloseTo(alone.weight[0]!, 8);
    expect(logOdds(signed, [1, 30])).toBeCloseTo(logOdds(alone, [1]), 8);
  });
});
