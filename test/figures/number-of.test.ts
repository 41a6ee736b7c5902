import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOf } from '../../src/figures/number-of.js';

const DIGITS = Array.from('零一二三四五六七八九');

/** How Chinese writes a number from 1 to 99. */
function written(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = ones === 0 && tens > 0 ? '' : DIGITS[ones];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${digit}`;
}

describe('a number as Chinese writes it', () => {
  it.each([
    ['一', 1],
    ['九', 9],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['两', 2],
    ['二〇二四', 2024],
    ['二零二四', 2024],
    ['一百零五', 105],
  ])('%s is %d', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });

  it.each(['', '十四五', '第二', 'two'])('%s is none', (text) => {
    expect(numberOf(text)).toBeNaN();
  });

  it('is read back from 1 to 99', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (number) => {
        expect(numberOf(written(number))).toBe(number);
      }),
    );
  });

  it('may be written in digits', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(numberOf(String(number))).toBe(number);
      }),
    );
    expect(numberOf('07')).toBe(7);
  });
});
