import { describe, expect, it } from 'vitest';
import { showTitle } from '../../src/answer/show-title.js';

describe('showTitle', () => {
  it.each([
    ['某银行:2024白皮书(37页).pdf', '某银行:2024白皮书'],
    ['某银行:蓝皮书(2023)(89页).pdf', '某银行:蓝皮书(2023)'],
    ['Outlook (12 pages).pdf', 'Outlook'],
    ['年报.docx', '年报'],
    ['蓝皮书(2023)', '蓝皮书(2023)'],
    ['用户体验(37页)', '用户体验(37页)'],
    ['.pdf', '.pdf'],
  ])('shows %s as %s', (title, shown) => {
    expect(showTitle(title)).toBe(shown);
  });
});
