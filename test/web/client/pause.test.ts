import { describe, expect, it } from 'vitest';
import { pause } from '../../../src/web/client/pause.js';

const VERY_LONG = 3_600_000;

describe('a pause', () => {
  it('ends by itself', async () => {
    await expect(pause(0, new AbortController().signal)).resolves.toBeUndefined();
    await expect(pause(0, undefined)).resolves.toBeUndefined();
  });

  it('ends at once when it is called off, before it or meanwhile', async () => {
    const abort = new AbortController();
    const waiting = pause(VERY_LONG, abort.signal);
    const reason = new Error('left');
    abort.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(pause(VERY_LONG, abort.signal)).rejects.toBe(reason);
  });
});
