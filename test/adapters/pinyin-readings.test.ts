import { describe, expect, it } from 'vitest';
import { createReadings } from '../../src/adapters/pinyin-readings.js';

const readings = createReadings();

describe('the readings of a character', () => {
  it('are all that it has, without tones', () => {
    expect(readings('长')).toEqual(expect.arrayContaining(['chang', 'zhang']));
    expect(readings('行')).toEqual(expect.arrayContaining(['hang', 'xing']));
    expect(readings('度')).toContain('du');
  });

  it('have ü in both ways in which it is typed', () => {
    expect(readings('绿')).toEqual(expect.arrayContaining(['lv', 'lu']));
  });

  it.each(['a', '1', '', '，', '银行'])('are none of %j, which is no character', (sign) => {
    expect(readings(sign)).toEqual([]);
  });
});
