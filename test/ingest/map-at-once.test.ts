import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapAtOnce } from '../../src/ingest/map-at-once.js';

describe('mapAtOnce', () => {
  it('keeps the order of the items, and never has more of them under way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3)), fc.integer({ min: 1, max: 5 }), async (turns, most) => {
        let underWay = 0;
        let peak = 0;
        const made = await mapAtOnce(turns, most, async (turn) => {
          peak = Math.max(peak, (underWay += 1));
          for (let waited = 0; waited < turn; waited += 1) await Promise.resolve();
          underWay -= 1;
          return turn;
        });
        expect(made).toEqual(turns);
        expect(peak).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('ends with the first failure', async () => {
    const act = (item: number) => sleep(0).then(() => (item === 2 ? Promise.reject(new Error('no')) : item));
    await expect(mapAtOnce([1, 2, 3], 2, act)).rejects.toThrow('no');
  });
});
