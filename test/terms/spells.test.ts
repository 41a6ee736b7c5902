import { describe, expect, it } from 'vitest';
import { createPinyin } from '../../src/adapters/pinyin.js';
import { createSpeller } from '../../src/terms/spells.js';

const WORDS = ['西骏', '红河', '度小满', '长沙', '重庆', '银行', '西安', '绿洲', '先', '西安市', '保单', '宝山'];
const spell = createSpeller(createPinyin());
const spelled = (latin: string) => spell(latin, WORDS);

describe('Latin letters', () => {
  it.each([
    ['Xijun', ['西骏']],
    ['Du Xiaoman', ['度小满']],
    ['honghe', ['红河']],
    ['Changsha', ['长沙']],
    ['Chongqing', ['重庆']],
    ["Xi'an", ['西安']],
    ['Baoshan', ['宝山']],
    ['Lüzhou', ['绿洲']],
    ['Luzhou', ['绿洲']],
    ['Yin-hang', ['银行']],
  ])('spell a Chinese word in pinyin: %s', (latin, words) => {
    expect(spelled(latin)).toEqual(words);
  });

  it.each(['Xian1', 'Xij', 'Microsoft', 'xijunn', '', '西骏', 'Xi'])('spell none: %s', (latin) => {
    expect(spelled(latin)).toEqual([]);
  });
});
