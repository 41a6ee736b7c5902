import { describe, expect, it } from 'vitest';
import { chooseThreshold, type Decision } from '../../src/evaluate/refusal-curve.js';
import { renderCurve, renderShare } from '../../src/evaluate/render-curve.js';

/** Twenty answerable questions with the scores 0 to 19, and ten to refuse with the scores 15 to 24. */
const DECISIONS: Decision[] = [
  ...Array.from({ length: 20 }, (_, at) => ({ toRefuse: false, score: at, wrong: at === 0 })),
  ...Array.from({ length: 10 }, (_, at) => ({ toRefuse: true, score: 15 + at, wrong: true })),
];

describe('renderShare', () => {
  it('gives count, share and the interval that so few cases leave', () => {
    expect(renderShare({ count: 24, of: 38 })).toBe('24/38 = 63.2% (47.3 to 76.6%)');
    expect(renderShare({ count: 0, of: 0 })).toBe('0/0 = 0.0% (0.0 to 100.0%)');
  });
});

describe('renderCurve', () => {
  const chosen = chooseThreshold(DECISIONS, 0.05);
  const lines = renderCurve(DECISIONS, { chosen }).split('\n');

  it('gives a line a threshold, with what it costs and what it brings', () => {
    expect(lines[0]).toMatch(/false refusals +refused of those to refuse +wrong answers of all questions/);
    const columns = lines.slice(1, -1).map((line) => [...line.matchAll(/(\d+)\/(\d+) = /g)].map(([, count]) => count));
    expect(columns).toEqual([
      ['0', '5', '6'],
      ['1', '6', '5'],
      ['2', '7', '4'],
      ['4', '9', '2'],
    ]);
  });

  it('marks the chosen one, and says what it is', () => {
    expect(lines.filter((line) => line.startsWith('* '))).toEqual([
      expect.stringMatching(/^\* 1\/20 = 5\.0% .* 6\/10 = 60\.0%/),
      expect.stringMatching(/^\* the chosen point; AUROC of the whole decision 0\.9\d\d$/),
    ]);
  });

  it('shows a chosen point that is none of the usual ones in its place', () => {
    const other = renderCurve(DECISIONS, { chosen: 10 }).split('\n');
    expect(other.at(-2)).toMatch(/^\* 9\/20 = 45\.0%/);
  });
});
