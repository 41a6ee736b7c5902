import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossValidate, type Labelled } from '../../src/statistics/cross-validate.js';
import { fitLogistic, logOdds } from '../../src/statistics/fit-logistic.js';

const fit = (others: readonly Labelled[]) => {
  const fitted = fitLogistic({ rows: others.map(({ row }) => row), labels: others.map(({ label }) => label) }, 1);
  return { score: (row: readonly number[]) => logOdds(fitted, row) };
};

const examples = fc.array(
  fc.record({
    fold: fc.constantFrom('a', 'b', 'c'),
    label: fc.constantFrom<(0 | 1)[]>(0, 1),
    row: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 9 })).map((row) => [...row]),
  }),
  { minLength: 1, maxLength: 24 },
);

describe('crossValidate', () => {
  it('scores each example by the model of all other folds', () => {
    fc.assert(
      fc.property(examples, (given) => {
        for (const { fold, row, score } of crossValidate(given, fit)) {
          const others = given.filter((example) => example.fold !== fold);
          expect(score).toBe(fit(others).score(row));
        }
      }),
    );
  });

  it('never lets the other examples of its fold, nor its own label, say anything of an example', () => {
    fc.assert(
      fc.property(examples, (given) => {
        const turned = given.map((example): Labelled => {
          if (example.fold !== 'a') return example;
          return { ...example, label: example.label === 1 ? 0 : 1 };
        });
        const scoresOf = (list: readonly Labelled[]) =>
          crossValidate(list, fit).flatMap(({ fold, score }) => (fold === 'a' ? [score] : []));
        expect(scoresOf(turned)).toEqual(scoresOf(given));
      }),
    );
  });

  it('cannot tell apart what only the fold gives away', () => {
    // Within each fold the feature knows the label; from one fold to the other it says the opposite.
    const given = ['a', 'b'].flatMap((fold) =>
      [0, 1, 0, 1, 0, 1].map((label): Labelled => ({
        fold,
        label: label === 1 ? 1 : 0,
        row: [fold === 'a' ? label : 1 - label],
      })),
    );
    for (const { label, score } of crossValidate(given, fit)) expect(Math.sign(score)).toBe(label === 1 ? -1 : 1);
  });

  it('keeps the order and whatever else an example carries', () => {
    const given: (Labelled & { id: string })[] = [
      { id: 'x', fold: 'b', label: 1, row: [1] },
      { id: 'y', fold: 'a', label: 0, row: [0] },
      { id: 'z', fold: 'b', label: 0, row: [2] },
    ];
    const scored = crossValidate(given, fit);
    expect(scored.map(({ id }) => id)).toEqual(['x', 'y', 'z']);
    expect(scored).toEqual(given.map((example, at) => ({ ...example, score: scored[at]!.score })));
  });

  it('has nothing to go by where there is one fold only', () => {
    const alone: Labelled[] = [
      { fold: 'a', label: 1, row: [1] },
      { fold: 'a', label: 0, row: [0] },
    ];
    expect(crossValidate(alone, fit).map(({ score }) => score)).toEqual([0, 0]);
    expect(crossValidate([], fit)).toEqual([]);
  });
});
