import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '../../src/privacy/mask-personal-data.js';
import { fullWidth, inChinese, inUnitsOf, plain, withSeparators, type Decimal } from '../figures/write-number.js';
import { bankCard, creditCode, idNumber, inGroups, mobile } from './write-personal-data.js';

const decimals = fc.record({
  units: fc.bigInt({ min: 1n, max: 10n ** 16n - 1n }),
  places: fc.integer({ min: 0, max: 4 }),
});
/** Numbers that look like phones and cards but for their unit. */
const alike = fc.oneof(mobile, bankCard).map((number) => ({ units: BigInt(number), places: 0 }));
const units = fc.constantFrom('元', '美元', '%', '个百分点', '家', '户', '吨', 'bp', '倍');
const notations: readonly ((decimal: Decimal) => string)[] = [
  plain,
  withSeparators,
  (decimal) => fullWidth(plain(decimal)),
  (decimal) => fullWidth(withSeparators(decimal)),
  (decimal) => `${inUnitsOf(decimal, 4)}万`,
  (decimal) => `${inUnitsOf(decimal, 8)}亿`,
];
const before = fc.constantFrom('', '余额为', '(其中', '本行共计 ', 'The total was ', '增加', '2023年');
const after = fc.constantFrom('', '。', ',占比较高', ')', '的规模', ' in all.');

describe('a figure', () => {
  it('survives in any notation', () => {
    fc.assert(
      fc.property(
        fc.oneof(decimals, alike),
        fc.constantFrom(...notations),
        fc.constantFrom('', ' '),
        units,
        before,
        after,
        (decimal, write, gap, unit, head, tail) => {
          const text = `${head}${write(decimal)}${gap}${unit}${tail}`;
          expect(maskPersonalData(text).text).toBe(text);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('survives in Chinese numerals, and as a range', () => {
    fc.assert(
      fc.property(decimals, decimals, units, (low, high, unit) => {
        fc.pre(low.places === high.places && low.units < high.units);
        const text = `${inChinese(low.units)}元，${plain(low)}至${plain(high)}${unit}`;
        expect(maskPersonalData(text).text).toBe(text);
      }),
    );
  });
});

describe('a personal number', () => {
  const kinds = [
    ['idNumber', idNumber],
    ['bankCard', bankCard],
    ['phone', mobile],
    ['creditCode', creditCode],
  ] as const;
  const surroundings = fc.constantFrom(['', ''], ['我是', '，请查'], ['查 ', ' 的贷款'], ['（', '）'], ['call ', '.']);

  it.each(kinds)('is masked wherever it stands, in either width: %s', (kind, numbers) => {
    fc.assert(
      fc.property(numbers, surroundings, fc.boolean(), (number, [head = '', tail = ''], wide) => {
        const { text, counts } = maskPersonalData(head + (wide ? fullWidth(number) : number) + tail);
        expect(text.replace(/〔.+〕/, '')).toBe(head + tail);
        expect(counts).toEqual({ [kind]: 1 });
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(kinds.filter(([kind]) => kind !== 'phone'))('is masked in groups: %s', (kind, numbers) => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(' ', '-'), (number, gap) => {
        expect(maskPersonalData(inGroups(number, gap)).counts).toEqual({ [kind]: 1 });
      }),
    );
  });
});

describe('any text', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom(
      '138',
      '1234',
      '5678',
      '-',
      ' ',
      '+86',
      '(',
      '0',
      '10',
      '@',
      'a.com',
      'E',
      '京A',
      '元',
      '身份证',
      '卡号',
    ),
    mobile,
    idNumber,
  );

  it('is masked once and for all, and holds all else in its order', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const masked = maskPersonalData(text);
        expect(maskPersonalData(masked.text)).toEqual({ text: masked.text, counts: {} });
        const kept = masked.text.split(/〔[^〕]*(?:号码?|邮箱|代码|number|address|code)〕/u);
        let at = 0;
        for (const piece of kept) {
          at = text.indexOf(piece, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += piece.length;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    '1',
    '1 ',
    '1-',
    '138',
    '0',
    '6222 ',
    'a',
    'a@',
    'a.',
    '(',
    '+86',
    '京A1',
    '身份证1',
    '电话',
    'E1',
    '9A',
    `${'1'.repeat(50)} `,
    '电话123 ',
  ])('may repeat %j for 100 kB', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    expect(maskPersonalData(text).text.length).toBeLessThanOrEqual(text.length * 3);
  });
});
