import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJiebaWords } from '../../src/adapters/jieba-words.js';

const general = createJiebaWords({ terms: [] });
const finance = createJiebaWords({ terms: ['不良贷款率', '长沙银行'] });

describe('jieba words', () => {
  it('keep the terms of the lexicon whole', () => {
    expect(general.cut('长沙银行的不良贷款率')).not.toContain('不良贷款率');
    expect(finance.cut('长沙银行的不良贷款率')).toEqual(['长沙银行', '的', '不良贷款率']);
  });

  it('know the shorter words inside a long one, never itself and no single character', () => {
    const parts = finance.parts('不良贷款率');
    expect(parts).toEqual(expect.arrayContaining(['不良', '贷款']));
    expect(parts).not.toContain('不良贷款率');
    expect(parts.filter((part) => part.length < 2)).toEqual([]);
  });

  it('lose nothing of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(finance.cut(text).join('')).toBe(text);
      }),
    );
  });

  it('have another name with other terms, so that a library built with others is rebuilt', () => {
    expect(finance.id).not.toBe(general.id);
    expect(createJiebaWords({ terms: ['不良贷款率', '长沙银行'] }).id).toBe(finance.id);
  });
});
