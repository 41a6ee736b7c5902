import { describe, expect, it } from 'vitest';
import { createPinyin } from '../../src/adapters/pinyin.js';

const { readings, spelling } = createPinyin();

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

describe('the spelling of a word', () => {
  it.each([
    ['长沙', 'changsha'],
    ['银行', 'yinhang'],
    ['保单', 'baodan'],
    ['绿洲', 'lvzhou'],
  ])('reads each character as the word has it: %s', (word, letters) => {
    expect(spelling(word)).toBe(letters);
  });
});
