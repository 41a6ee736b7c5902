import { describe, expect, it } from 'vitest';
import { retryAfter } from '../../src/model/retry-after.js';

const NOW = new Date('2026-11-25T10:00:00Z');

describe('retryAfter', () => {
  it.each([
    [{ 'retry-after': '3' }, 3_000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': ' 1.5 ' }, 1_500],
    [{ 'retry-after': 'Wed, 25 Nov 2026 10:00:20 GMT' }, 20_000],
    [{ 'retry-after': 'Wed, 25 Nov 2026 09:00:00 GMT' }, 0],
    [{ 'retry-after-ms': '250', 'retry-after': '1' }, 250],
  ])('reads %j', (headers, pause) => {
    expect(retryAfter(new Headers(headers), NOW)).toBe(pause);
  });

  it.each(['', 'soon', 'five seconds'])('has nothing to say of %j', (asked) => {
    expect(retryAfter(new Headers({ 'retry-after': asked }), NOW)).toBeUndefined();
  });

  it('has nothing to say where nothing is asked', () => {
    expect(retryAfter(new Headers(), NOW)).toBeUndefined();
    expect(retryAfter(undefined, NOW)).toBeUndefined();
  });
});
