import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auroc } from '../../src/statistics/auroc.js';

const scoredOf = (positives: readonly number[], negatives: readonly number[]) => [
  ...positives.map((score) => ({ score, positive: true })),
  ...negatives.map((score) => ({ score, positive: false })),
];
/** Few values, so that ties are common. */
const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 });

/** The area itself: trapezoids under the curve of true and false positives, from the highest bar to the lowest. */
function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  const shareAbove = (values: readonly number[], bar: number) =>
    values.filter((value) => value >= bar).length / values.length;
  const bars = [...new Set([...positives, ...negatives])].sort((a, b) => b - a);
  const points = [
    { x: 0, y: 0 },
    ...bars.map((bar) => ({ x: shareAbove(negatives, bar), y: shareAbove(positives, bar) })),
  ];
  return points.slice(1).reduce((area, { x, y }, at) => area + (x - points[at]!.x) * (y + points[at]!.y) * 0.5, 0);
}

describe('auroc', () => {
  it.each([
    ['every positive lies above', [3, 2], [1, 0], 1],
    ['every positive lies below', [0, 1], [2, 3], 0],
    ['all scores are equal', [1, 1], [1, 1, 1], 0.5],
    ['one pair of four is the wrong way round', [4, 2], [3, 1], 0.75],
    ['one of two pairs is tied', [2], [2, 1], 0.75],
  ])('where %s', (_where, positives, negatives, area) => {
    expect(auroc(scoredOf(positives, negatives))).toBe(area);
  });

  it('is the area under the curve that its name promises', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        expect(auroc(scoredOf(positives, negatives))).toBeCloseTo(areaUnderCurve(positives, negatives), 10);
      }),
    );
  });

  it('depends on the order of the scores alone', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const raised = scoredOf(positives, negatives).map(({ score, positive }) => ({
          score: score ** 3 - 7,
          positive,
        }));
        expect(auroc(raised)).toBe(auroc(scoredOf(positives, negatives)));
      }),
    );
  });

  it('turns round with the labels', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const sum = auroc(scoredOf(positives, negatives)) + auroc(scoredOf(negatives, positives));
        expect(sum).toBeCloseTo(1, 10);
      }),
    );
  });
});
