import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFigures } from '../../src/figures/parse-figures.js';
import { parsePeriods } from '../../src/figures/parse-periods.js';
import { sameFigure } from '../../src/figures/same-figure.js';
import { onlyFigure } from './read-back.js';
import { fullWidth, inChinese, inUnitsOf, plain, withSeparators, type Decimal } from './write-number.js';

const decimals = fc.record({
  units: fc.bigInt({ min: 1n, max: 10n ** 16n - 1n }),
  places: fc.integer({ min: 0, max: 4 }),
});
const units = fc.constantFrom('元', '美元', '%', '个百分点', '家', '户', '吨', 'bp', '倍');
const amounts = fc.constantFrom('元', '美元', '港元', '户', '吨');
const blank = fc.constantFrom('', ' ');
const before = fc.constantFrom('', '余额为', '(其中', '本行共计 ', 'The total was ');
const after = fc.constantFrom('', '。', ',占比较高', ')', '的规模', ' in all.');

const notations: readonly ((decimal: Decimal) => string)[] = [
  plain,
  withSeparators,
  (decimal) => fullWidth(plain(decimal)),
  (decimal) => fullWidth(withSeparators(decimal)),
];
const multipliers = [
  ['万', 4],
  ['亿', 8],
  ['万亿', 12],
  ['百万', 6],
  ['千万', 7],
  ['百亿', 10],
  [' million', 6],
  [' billion ', 9],
] as const;

describe('a figure in any notation', () => {
  it('keeps value, unit and place', () => {
    fc.assert(
      fc.property(
        decimals,
        units,
        fc.constantFrom(...notations),
        blank,
        before,
        after,
        (decimal, unit, write, gap, head, tail) => {
          const written = `${write(decimal)}${gap}${unit}`;
          const text = head + written + tail;
          expect(parseFigures(text)).toMatchObject([
            { low: plain(decimal), high: plain(decimal), unit, start: head.length, end: head.length + written.length },
          ]);
        },
      ),
    );
  });

  it('keeps its value under a multiplier', () => {
    fc.assert(
      fc.property(decimals, amounts, fc.constantFrom(...multipliers), (decimal, unit, [word, zeros]) => {
        const written = inUnitsOf(decimal, zeros) + word + unit;
        expect(onlyFigure(written)).toMatchObject({ low: plain(decimal), unit, start: 0, end: written.length });
        expect(sameFigure(onlyFigure(written), onlyFigure(`${withSeparators(decimal)}${unit}`))).toBe(true);
      }),
    );
  });

  it('is in the currency that stands before it, as in the one behind it', () => {
    const currencies = fc.constantFrom(
      ...[
        ['港币', '港元'],
        ['HK$', '港元'],
        ['HKD', '港元'],
        ['美元', '美元'],
        ['$', '美元'],
        ['日元', '日元'],
      ],
      ...[
        ['新台币', '新台币'],
        ['NT$', '新台币'],
        ['人民币', '元'],
        ['€', '欧元'],
        ['瑞士法郎', '瑞士法郎'],
      ],
    );
    fc.assert(
      fc.property(
        decimals,
        currencies,
        blank,
        fc.constantFrom('万', '亿', '万亿'),
        (decimal, [word, unit], gap, scale) => {
          const amount = `${plain(decimal)}${scale}`;
          for (const written of [`${word}${gap}${amount}`, `${word}${gap}${amount}元`, `${word}约${amount}元`])
            expect(sameFigure(onlyFigure(written), onlyFigure(`${amount}${unit}`))).toBe(true);
        },
      ),
    );
  });

  it('keeps its value in Chinese numerals', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 16n - 1n }), fc.integer({ min: 0, max: 15 }), (large, cut) => {
        const value = large / 10n ** BigInt(cut) || 1n;
        // Two of something is 两; 二元 is a word.
        const written = `${value === 2n ? '两' : inChinese(value)}元`;
        expect(onlyFigure(`金额为${written}。`)).toMatchObject({
          low: value.toString(),
          unit: '元',
          start: 3,
          end: 3 + written.length,
        });
      }),
    );
  });

  it('keeps both ends of a range', () => {
    fc.assert(
      fc.property(decimals, decimals, units, fc.constantFrom('-', '—', '~', '至', '到', ' - '), (a, b, unit, joint) => {
        fc.pre(a.places === b.places && a.units < b.units);
        const text = `${plain(a)}${joint}${plain(b)}${unit}`;
        expect(onlyFigure(text)).toMatchObject({ low: plain(a), high: plain(b), unit, start: 0, end: text.length });
      }),
    );
  });
});

const signs = [
  ...Array.from(
    '0123456789,.-—~%‰+/:！!()（）、，。 \n年月日季度万亿千百十一二三两零点成分之第约近超多余以上元家个图表至到负增长同比$€ABxbpk&\u3000２０．％',
  ),
  'USD ',
  ' million',
  '2023',
];
const noise = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('any text', () => {
  it('is read without an error, in order, each reading in its place', () => {
    fc.assert(
      fc.property(noise, (text) => {
        const figures = parseFigures(text);
        for (const found of [figures, parsePeriods(text)]) {
          let end = 0;
          for (const span of found) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { low, high, damaged } of figures) {
          const value = damaged === true ? /^$/ : /^-?\d+(?:\.\d*[1-9]|\/\d+)?$/;
          expect([low, high]).toEqual([expect.stringMatching(value), expect.stringMatching(value)]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('has no figure inside a period', () => {
    fc.assert(
      fc.property(noise, (text) => {
        const periods = parsePeriods(text);
        for (const figure of parseFigures(text)) {
          expect(periods.some((period) => period.start < figure.end && figure.start < period.end)).toBe(false);
        }
      }),
    );
  });

  it.each([
    '1',
    '一',
    '万',
    '1万',
    '1,',
    '1,111',
    '1.',
    '1-',
    '3亿',
    '2023年',
    '2023-',
    'A1',
    '第',
    '一分之',
    '5至',
    '电话 1',
    '约',
    ' ',
  ])('may repeat %j for 100 kB', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    expect(parseFigures(text).every(({ start, end }) => start < end)).toBe(true);
  });
});
