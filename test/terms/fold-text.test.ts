import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSimplifier } from '../../src/adapters/opencc-simplified.js';
import { createFold, foldText } from '../../src/terms/fold-text.js';

describe('a folded text', () => {
  it.each([
    ['ＥＳＧ与Esg', 'esg与esg'],
    ['43.34％', '43.34%'],
    ['１，５８５．０７亿元', '1585.07亿元'],
    ['12,345,678.9%', '12345678.9%'],
    ['二〇二四年、二零二四年、２０２４年', '2024年、2024年、2024年'],
    ['一九九八年', '1998年'],
    ['于 2020 年 12 月 27 日', '于2020年12月27日'],
    ['增长 5% 左右', '增长5%左右'],
    ['FY2024 and FY 2024', 'fy 2024 and fy 2024'],
  ])('has one form for %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it.each(['2021,2022,2023年', '一百二十年', '第三、四年', 'gpt 4 plus', 'a 1 b', '1,58'])('keeps %s', (text) => {
    expect(foldText(text)).toBe(text);
  });

  it.each([
    ['余额1256.8³亿元', '余额1256.8亿元'],
    ['占比12.5%¹²', '占比12.5%'],
    ['km²', 'km2'],
  ])('takes no footnote mark for a digit of the figure before it: %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps Traditional characters unless it is told how to write them', () => {
    expect(foldText('貸款')).toBe('貸款');
    expect(createFold({ simplify: createSimplifier() })('貸款3,200萬元')).toBe('贷款3200万元');
  });

  it('is not folded further', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('1', ',', '.', ' ', '年', 'a', '零', '二', '〇', 'Ａ', '，'),
          maxLength: 14,
        }),
        (text) => {
          expect(foldText(foldText(text))).toBe(foldText(text));
        },
      ),
    );
  });
});
