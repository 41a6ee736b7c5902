import { describe, expect, it } from 'vitest';
import { standsIn } from '../../src/retrieve/stands-in.js';
import { foldText } from '../../src/terms/fold-text.js';

const holds = (text: string, term: string) => standsIn(foldText(text), term);

describe('a term', () => {
  it.each([
    ['股份制商业银行', '商业'],
    ['净利润增长43.34%。', '43.34%'],
    ['余额１，５８５．０７亿元', '1585.07'],
    ['推出 ESG 基金', 'esg'],
    ['ＧＰＴ大模型', 'gpt'],
    ['用AI开发', 'ai'],
    ['2022年，又是22年', '22'],
  ])('stands in %j: %s', (text, term) => {
    expect(holds(text, term)).toBe(true);
  });

  it.each([
    ['2022年', '2'],
    ['143.34%', '43.34%'],
    ['said', 'ai'],
    ['GPT4', 'gpt'],
    ['余额1,585亿元', '585'],
    ['商业银行', '银商'],
    ['', '银行'],
  ])('does not stand in %j: %s', (text, term) => {
    expect(holds(text, term)).toBe(false);
  });
});
