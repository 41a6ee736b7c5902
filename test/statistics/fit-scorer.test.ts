import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Labelled } from '../../src/statistics/cross-validate.js';
import { fitLogistic, logOdds, type LogisticData } from '../../src/statistics/fit-logistic.js';
import { fitScorer } from '../../src/statistics/fit-scorer.js';

const fitted = (data: LogisticData) => fitLogistic(data, 1);
const labelled = (label: 0 | 1, ...row: number[]): Labelled => ({ fold: 'a', label, row });
const EXAMPLES = [labelled(0, 0, 1), labelled(0, 1, 0), labelled(0, 2, 1), labelled(1, 3, 0), labelled(1, 2, 2)];
const scorer = fitScorer(EXAMPLES, fitted);
const number = fc.double({ min: -50, max: 50, noNaN: true });

describe('a scorer', () => {
  it('scores the negatives that it was fitted on by 0 on average, with a deviation of 1', () => {
    const scores = EXAMPLES.filter(({ label }) => label === 0).map(({ row }) => scorer.score(row));
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
    expect(mean).toBeCloseTo(0);
    expect(variance).toBeCloseTo(1);
  });

  it('orders as the log-odds do, and leads back to them', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(scorer.logOddsAt(scorer.score([one, other]))).toBeCloseTo(logOdds(scorer.fit, [one, other]), 6);
        expect(scorer.logOddsAt(Math.max(one, other))).toBeGreaterThanOrEqual(scorer.logOddsAt(Math.min(one, other)));
      }),
    );
  });

  it('means the same by a score, however steep the fit is', () => {
    const steep = fitScorer(EXAMPLES, (data) => {
      const { mean, deviation, weight, bias } = fitted(data);
      return { mean, deviation, weight: weight.map((value) => 3 * value), bias: 3 * bias + 1 };
    });
    expect(steep.score([3, 1])).toBeCloseTo(scorer.score([3, 1]));
  });

  it('keeps finite scores where all negatives are alike, or none are there', () => {
    const alike = fitScorer([labelled(0, 1), labelled(0, 1), labelled(1, 2)], fitted);
    expect(Number.isFinite(alike.score([5]))).toBe(true);
    expect(Number.isFinite(fitScorer([labelled(1, 1), labelled(1, 2)], fitted).score([1]))).toBe(true);
  });
});
