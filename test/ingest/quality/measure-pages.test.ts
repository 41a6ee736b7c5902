import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityMap } from '../../../src/ingest/mapped-text.js';
import { measurePages, type MeasuredReport } from '../../../src/ingest/quality/measure-pages.js';
import { repairText } from '../../../src/ingest/repair/repair-text.js';

function measure(raw: string, facts: Partial<MeasuredReport> = {}) {
  const { text, offsets } = repairText(identityMap(raw));
  const whole = { start: 0, end: text.length };
  const nothing = { start: 0, end: 0 };
  return measurePages({ text, raw, offsets, listing: nothing, pages: [], sentences: [whole], kinds: [], ...facts });
}

describe('the pages of a report', () => {
  it('are one without a number where it has none', () => {
    expect(measure('余额增长。\n')).toEqual([
      { grade: 'good', characters: 5, garbled: 0, damagedFigures: 0, tables: 0 },
    ]);
  });

  it('count letters that are lost, of one font alone or controls, and no line ends or tabs', () => {
    expect(measure('余额\ufffd\uf0b7\u0007长\t\r\n')[0]).toMatchObject({ characters: 6, garbled: 0.5, grade: 'poor' });
  });

  it('count figures whose value was lost and those that repair put right', () => {
    expect(measure('规模为3.1V.65 亿元，得分为得分为 79.479.4 分分。')[0]).toMatchObject({
      damagedFigures: 2,
      grade: 'fair',
    });
    expect(measure('规模为3.65亿元，得分为79.4分。')[0]).toMatchObject({ damagedFigures: 0, grade: 'good' });
  });

  it('have what stands on them, and what stands before the first of them is a part of its own', () => {
    const text = '《观察》。封面\n第一页规模3.1V.65 亿元\n第二页表格';
    const [first, second] = [text.indexOf('第一页'), text.indexOf('第二页')];
    const measured = measurePages({
      ...identityMap(text),
      raw: text,
      listing: { start: 0, end: 5 },
      pages: [
        { page: 1, start: first, end: second },
        { page: 2, start: second, end: text.length },
      ],
      sentences: [
        { start: 0, end: first },
        { start: first, end: second },
        { start: second, end: text.length },
      ],
      kinds: [{ kind: 'table', start: second, end: text.length }],
    });
    expect(measured).toMatchObject([
      { characters: 2, damagedFigures: 0, tables: 0 },
      { page: 1, damagedFigures: 1, tables: 0 },
      { page: 2, damagedFigures: 0, tables: 1 },
    ]);
    expect(measured[0]).not.toHaveProperty('page');
  });

  it('are those that a parser has counted, with its pictures, tables and letters that no font tells', () => {
    const text = '第二页的文字';
    const measured = measure(text, {
      pages: [{ page: 2, start: 0, end: text.length }],
      pageQuality: [
        { page: 1, characters: 0, garbled: 0, pictures: 1, tables: 0 },
        { page: 2, characters: 6, garbled: 3, pictures: 0.123456, tables: 2 },
      ],
    });
    expect(measured).toEqual([
      { page: 1, grade: 'none', characters: 0, garbled: 0, damagedFigures: 0, pictures: 1, tables: 0 },
      { page: 2, grade: 'poor', characters: 6, garbled: 0.5, damagedFigures: 0, pictures: 0.1235, tables: 2 },
    ]);
  });

  it('have a share of garbled letters from 0 to 1, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { garbled, characters } of measure(text)) {
          expect(garbled).toBeGreaterThanOrEqual(0);
          expect(garbled).toBeLessThanOrEqual(1);
          expect(Number.isInteger(characters)).toBe(true);
        }
      }),
    );
  });
});
