import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, identityMap } from '../../../src/ingest/mapped-text.js';
import { plainRadicals } from '../../../src/ingest/repair/plain-radicals.js';
import { repairText } from '../../../src/ingest/repair/repair-text.js';

const plain = (text: string) => applyEdits(identityMap(text), plainRadicals(text)).text;

describe('radicals in a text', () => {
  it.each([
    ['银⾏的⼩微贷款', '银行的小微贷款'],
    ['⻓沙⻋贷，⺠营', '长沙车贷，民营'],
    ['客⼾开⼾', '客户开户'],
    ['没有部首的句子。', '没有部首的句子。'],
  ])('become the characters they look like: %s', (text, read) => {
    expect(plain(text)).toBe(read);
  });

  it('are one character each before and after, so that every offset stays', () => {
    const radical = fc.integer({ min: 0x2e80, max: 0x2fd5 }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.array(fc.oneof(radical, fc.constantFrom('银', '1', 'a', '。'))), (signs) => {
        const text = signs.join('');
        expect(plain(text)).toHaveLength(text.length);
        expect(plainRadicals(plain(text))).toEqual([]);
      }),
    );
  });

  it('are repaired with all else that extraction does', () => {
    expect(repairText(identityMap('银⾏业2023年⻓期贷款增长5%。')).text).toBe('银行业2023年长期贷款增长5%。');
  });
});
