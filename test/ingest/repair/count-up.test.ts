import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUp, type Occurrence } from '../../../src/ingest/repair/count-up.js';

/** Numbers one after another, each two digits long and this far behind the one before. */
const placed = (numbers: readonly (number | number[])[], distance = 100): Occurrence[] =>
  numbers.map((number, at) => ({ start: at * distance, end: at * distance + 2, candidates: [number].flat() }));

const pagesOf = (numbers: readonly (number | number[])[], options: { distance?: number; apart?: number } = {}) =>
  [...countUp(placed(numbers, options.distance), options.apart).values()].sort((a, b) => a - b);

describe('numbers that count up', () => {
  it.each([
    ['all of them where each is one more', [3, 4, 5, 6], [3, 4, 5, 6]],
    ['without what stands between', [3, 70, 4, 2, 5], [3, 4, 5]],
    ['over pages that are missing', [3, 4, 9, 10], [3, 4, 9, 10]],
    ['as far as there is none that is missing too long', [3, 4, 50, 51, 52], [50, 51, 52]],
    ['with as few missing pages as can be', [3, 6, 4, 5, 6], [3, 4, 5, 6]],
    ['one alone where nothing rises', [9, 5, 1], [9]],
  ])('are %s', (_which, numbers, pages) => {
    expect(pagesOf(numbers)).toEqual(pages);
  });

  it('are what the digits may spell: 112 is 1 and 12', () => {
    expect(pagesOf([11, [112, 12, 2], 13])).toEqual([11, 12, 13]);
  });

  it('are none where there is nothing', () => {
    expect(countUp([])).toEqual(new Map());
  });

  it('stand as far apart as pages do', () => {
    expect(pagesOf([1, 2, 3, 4], { distance: 100, apart: 98 })).toEqual([1, 2, 3, 4]);
    expect(pagesOf([1, 2, 3, 4], { distance: 100, apart: 99 })).toEqual([1, 3]);
  });

  it('are passed over where they stand too close to the one before, not where the next fits', () => {
    const occurrences = placed([1, 2, 3]);
    const close = { start: 110, end: 112, candidates: [2] };
    const counted = countUp(
      [
        occurrences[0]!,
        close,
        { ...occurrences[1]!, start: 300, end: 302 },
        { ...occurrences[2]!, start: 600, end: 602 },
      ],
      200,
    );
    expect([...counted].map(([{ start }, page]) => [page, start]).sort()).toEqual([
      [1, 0],
      [2, 300],
      [3, 600],
    ]);
  });

  it('rise in their order in the text, never by more than eight, and never closer than asked', () => {
    const occurrences = fc
      .array(fc.record({ gap: fc.nat(30), candidates: fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }) }))
      .map((list) => {
        let at = 0;
        return list.map(({ gap, candidates }): Occurrence => {
          const start = at + gap;
          at = start + 2;
          return { start, end: at, candidates };
        });
      });
    fc.assert(
      fc.property(occurrences, fc.nat(40), (all, apart) => {
        const counted = [...countUp(all, apart)].sort(([a], [b]) => a.start - b.start);
        expect(counted.length > 0).toBe(all.length > 0);
        for (const [occurrence, page] of counted) expect(occurrence.candidates).toContain(page);
        counted.slice(1).forEach(([occurrence, page], at) => {
          const [before, pageBefore] = counted[at]!;
          expect(page).toBeGreaterThan(pageBefore);
          expect(page - pageBefore).toBeLessThanOrEqual(8);
          expect(occurrence.start - before.end).toBeGreaterThanOrEqual(apart);
        });
      }),
    );
  });
});
