import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSimplifier } from '../../src/adapters/opencc-simplified.js';

const simplify = createSimplifier();

describe('text in Traditional characters', () => {
  it.each([
    ['香港的銀行與證券', '香港的银行与证券'],
    ['臺灣、台灣', '台湾、台湾'],
    ['滙豐、恒生，衞生與説明', '汇丰、恒生，卫生与说明'],
    ['營業收入為3.2億元', '营业收入为3.2亿元'],
    ['风险與合规', '风险与合规'],
  ])('is written in Simplified ones: %s', (text, simplified) => {
    expect(simplify(text)).toBe(simplified);
  });

  it('keeps its own words: what they mean is for the aliases', () => {
    expect(simplify('指標、稽核、數位')).toBe('指标、稽核、数位');
  });

  it('keeps a character where the word has no other', () => {
    expect(simplify('乾隆與著名')).toBe('乾隆与著名');
  });
});

describe('other text', () => {
  it.each(['', '2022年科技金融生态指数', '乾隆、瞭望、著名', 'ESG 基金 ①②', '😀𠮷\ud83d'])(
    'stays as it is: %s',
    (text) => {
      expect(simplify(text)).toBe(text);
    },
  );

  it('is the same when simplified twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(simplify(simplify(text))).toBe(simplify(text));
      }),
    );
  });
});
