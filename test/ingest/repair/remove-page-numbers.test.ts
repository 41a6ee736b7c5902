import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, identityMap } from '../../../src/ingest/mapped-text.js';
import { removePageNumbers } from '../../../src/ingest/repair/remove-page-numbers.js';
import { noisyText } from './noisy-text.js';
import { prose, runTogether } from './printed-pages.js';
import { repaired } from './repaired.js';

const without = (text: string) => applyEdits(identityMap(text), removePageNumbers(text)).text;

/** A page that opens with a word which no number counts. */
const page = (seed: number, length = 300) => `本行${prose(seed, length)}`;
const bodies = Array.from({ length: 30 }, (_, at) => page(at));
const plain = bodies.join('');

const UNITS = Array.from('年月日家户名项元万亿倍人次只笔条类种位台期级层份章页成点').concat(
  '个百分点',
  ' 年',
  ' 亿元',
  '%',
  '.5',
);

describe('page numbers that stand alone', () => {
  it.each([
    ['between words', (number: number) => String(number)],
    ['with a blank behind them', (number: number) => `${number} `],
    ['with a leading zero', (number: number) => String(number).padStart(2, '0')],
    ['behind a sentence', (number: number) => `。${number}`],
    ['behind a sentence and a blank', (number: number) => `。 ${number}`],
    ['behind a quotation', (number: number) => `”${number}`],
    ['before a figure', (number: number) => `。${number}图 3 本图展示`],
    ['before a quotation', (number: number) => `。${number}“本行”的`],
  ])('are deleted where they count up, %s', (_where, mark) => {
    const marked = bodies.map((body, at) => body + mark(at + 1)).join('') + page(99);
    const digitless = bodies.map((body, at) => body + mark(at + 1).replace(/^([^\d]*)\d+/u, '$1')).join('') + page(99);
    expect(without(marked).replaceAll('\n', '')).toBe(digitless);
  });

  it('leave a line break, so that a heading or a sentence does not run on', () => {
    expect(without(runTogether(bodies, String))).toBe(bodies.map((body) => `\n${body}`).join(''));
  });

  it('may start anywhere, and be printed on every other page', () => {
    expect(without(runTogether(bodies, (number) => String(number + 40))).replaceAll('\n', '')).toBe(plain);
    expect(without(runTogether(bodies, (number) => String(2 * number))).replaceAll('\n', '')).toBe(plain);
  });

  it('are followed over pages that have none', () => {
    const raw = runTogether(bodies, (number) => (number % 6 === 0 ? '' : String(number)));
    expect(without(raw).replaceAll('\n', '')).toBe(plain);
  });

  it('stay where the page before and the page after print none: such a number may be a figure', () => {
    const raw = runTogether(bodies, (number) => ([14, 16].includes(number) ? '' : String(number)));
    expect(without(raw).replace(/\D/g, '')).toBe('15');
  });
});

describe('numbers that are no page numbers', () => {
  it.each(UNITS)('stay with their unit, though they count up: %s', (unit) => {
    const raw = runTogether(bodies, (number) => `${number}${unit}`);
    expect(removePageNumbers(raw)).toEqual([]);
  });

  it.each(['第', '图', '表', '约', '近', '超', '达', '为', '至', '到', '前', 'A', '.', '-', '1,'])(
    'stay behind what they belong to: %s',
    (label) => {
      expect(removePageNumbers(runTogether(bodies, (number) => `${label}${number}`))).toEqual([]);
    },
  );

  it.each([
    ['too few to be sure', runTogether(bodies.slice(0, 9), String)],
    [
      'in one part of the report alone',
      runTogether(bodies, String) + Array.from({ length: 40 }, (_, at) => page(50 + at)).join(''),
    ],
    ['on few of the pages', runTogether(bodies, (number) => String(3 * number))],
    ['in no order', runTogether(bodies, (number) => String((number * 37) % 90))],
    ['of four digits, as years are', runTogether(bodies, (number) => String(1990 + number))],
  ])('stay: %s', (_why, raw) => {
    expect(removePageNumbers(raw)).toEqual([]);
  });

  it.each([40, 66, 90, 110, 150, 190])('stay where they are closer together than pages: %d characters', (length) => {
    const raw = runTogether(
      Array.from({ length: 60 }, (_, at) => page(at, length)),
      String,
    );
    expect(removePageNumbers(raw)).toEqual([]);
  });

  it('stay beside page numbers that go', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...UNITS)), { minLength: 12, maxLength: 30 }),
        (figures) => {
          const pages = figures.map(([value, unit], at) => `${page(at, 260)}有${value}${unit}${prose(at + 60, 40)}`);
          expect(without(runTogether(pages, String)).replaceAll('\n', '')).toBe(pages.join(''));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('what is deleted', () => {
  it('is nothing in a text without page numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500).map((seed) => page(seed))), (pages) => {
        expect(removePageNumbers(pages.join(''))).toEqual([]);
      }),
      { numRuns: 50 },
    );
    expect(removePageNumbers('')).toEqual([]);
  });

  it('is a run of up to three digits each time, in the order of the text, and nothing else', () => {
    const pagedText = fc
      .tuple(fc.array(noisyText, { minLength: 12, maxLength: 20 }), fc.nat(120))
      .map(([texts, first]) =>
        runTogether(
          texts.map((text, at) => `本行${text}${page(at)}`),
          String,
          first,
        ),
      );
    fc.assert(
      fc.property(pagedText, (raw) => {
        let from = 0;
        for (const { start, end, replacement } of removePageNumbers(raw)) {
          expect(raw.slice(start, end)).toMatch(/^\d{1,3}$/);
          expect(replacement).toBe('\n');
          expect(start).toBeGreaterThanOrEqual(from);
          from = end;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is all gone after one repair', () => {
    const once = repaired(runTogether(bodies, String));
    expect(once.replace(/\s/gu, '')).toBe(plain);
    expect(repaired(once)).toBe(once);
  });
});
