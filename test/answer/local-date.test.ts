import { afterEach, describe, expect, it } from 'vitest';
import { localDate } from '../../src/answer/local-date.js';

describe('the day of an answer', () => {
  const before = process.env.TZ;
  afterEach(() => {
    process.env.TZ = before;
  });

  it.each([
    ['Asia/Shanghai', '2024-03-01T16:30:00Z', '2024-03-02'],
    ['America/New_York', '2024-03-01T03:30:00Z', '2024-02-29'],
    ['UTC', '2024-12-31T23:59:59Z', '2024-12-31'],
  ])('is the one on the calendar of %s', (zone, instant, day) => {
    process.env.TZ = zone;
    expect(localDate(new Date(instant))).toBe(day);
  });
});
