import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuseRankings } from '../../src/retrieve/fuse-rankings.js';

const rows = fc.uniqueArray(fc.nat(40), { maxLength: 20 });
const ranking = fc.record({ rows, weight: fc.integer({ min: 1, max: 3 }) });
const rankings = fc.array(ranking, { maxLength: 4 });
const rowsOf = (fused: { row: number }[]) => fused.map(({ row }) => row);

describe('fused rankings', () => {
  it('hold every row once, the best first, of equal ones the lower row first', () => {
    fc.assert(
      fc.property(rankings, (given) => {
        const fused = fuseRankings(given);
        expect(rowsOf(fused).sort()).toEqual([...new Set(given.flatMap((one) => one.rows))].sort());
        fused.slice(1).forEach(({ row, score }, at) => {
          const before = fused[at]!;
          expect(before.score > score || (before.score === score && before.row < row)).toBe(true);
        });
      }),
    );
  });

  it('keep the order of a single ranking', () => {
    fc.assert(
      fc.property(ranking, (only) => {
        expect(rowsOf(fuseRankings([only]))).toEqual(only.rows);
      }),
    );
  });

  it('lead with the row that leads every ranking', () => {
    fc.assert(
      fc.property(fc.array(ranking, { minLength: 1, maxLength: 4 }), (given) => {
        const led = given.map(({ rows: others, weight }) => ({ rows: [99, ...others], weight }));
        expect(fuseRankings(led)[0]?.row).toBe(99);
      }),
    );
  });

  it('never rank a row lower for having risen in one ranking', () => {
    fc.assert(
      fc.property(rankings, fc.array(fc.nat(40), { minLength: 2, maxLength: 20 }), fc.nat(), (others, given, place) => {
        const before = [...new Set(given)];
        fc.pre(before.length > 1);
        const at = 1 + (place % (before.length - 1));
        const row = before[at]!;
        const after = before.toSpliced(at, 1).toSpliced(at - 1, 0, row);
        const rankIn = (mine: number[]) => rowsOf(fuseRankings([...others, { rows: mine, weight: 1 }])).indexOf(row);
        expect(rankIn(after)).toBeLessThanOrEqual(rankIn(before));
      }),
    );
  });

  it('do not depend on which of two searches comes first', () => {
    fc.assert(
      fc.property(ranking, ranking, (one, other) => {
        expect(fuseRankings([one, other])).toEqual(fuseRankings([other, one]));
      }),
    );
  });

  it('prefer what both searches found to what one of them put first', () => {
    expect(
      rowsOf(
        fuseRankings([
          { rows: [1, 2], weight: 1 },
          { rows: [3, 2], weight: 1 },
        ]),
      ),
    ).toEqual([2, 1, 3]);
  });

  it('follow the heavier ranking', () => {
    expect(
      rowsOf(
        fuseRankings([
          { rows: [1, 2], weight: 2 },
          { rows: [2, 1], weight: 1 },
        ]),
      ),
    ).toEqual([1, 2]);
  });

  it('are empty for nothing', () => {
    expect(fuseRankings([])).toEqual([]);
    expect(fuseRankings([{ rows: [], weight: 1 }])).toEqual([]);
  });
});
