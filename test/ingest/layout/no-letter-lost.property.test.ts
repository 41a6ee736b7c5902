import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../src/ingest/layout/read-layout.js';
import type { PdfRun } from '../../../src/ingest/load/pdf-content.js';
import { pageOf } from '../../fixtures/page-of.js';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const run = fc.record<PdfRun>({
  text: fc.oneof(
    fc.string({
      unit: fc.constantFrom(...Array.from('银行贷款增长，。12.5%- abc|()一（')),
      minLength: 1,
      maxLength: 14,
    }),
    fc.constantFrom(' ', '', '3', '12', '-', '\ufffd', '第 3 页', 'non-', '海湾银行年度报告'),
  ),
  box: fc.option(
    fc.record({
      x: fc.oneof(fc.constantFrom(50, 200, 320), fc.double({ min: 0, max: 580, noNaN: true })),
      y: fc.oneof(fc.constantFrom(20, 40, 100, 115, 130, 145, 160, 770), fc.double({ min: 0, max: 790, noNaN: true })),
      width: fc.double({ min: 0.5, max: 260, noNaN: true }),
      height: fc.constantFrom(6, 10, 20),
    }),
    { nil: undefined, freq: 12 },
  ),
  endsLine: fc.boolean(),
  font: fc.record({ size: fc.constantFrom(6, 10, 16), bold: fc.boolean() }),
  level: fc.integer({ min: 0, max: 9 }).map((turned) => turned > 0),
});
/** White space alone has no box, as pdf.js gives it. */
const page = fc
  .array(run, { maxLength: 40 })
  .map((runs) => pageOf(runs.map((one) => ({ ...one, box: one.text.trim() === '' ? undefined : (one.box ?? BOX) }))));
const BOX = { x: 50, y: 300, width: 60, height: 10 };

const bare = (text: string) => text.replace(/\s+/gu, '');
const sorted = (texts: string[]) =>
  texts
    .map(bare)
    .filter((text) => text !== '')
    .sort();

describe('reading a layout', () => {
  it('loses no letter: each run stands in the raw text with its box, and is read or printed on every page', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 4 }), (pages) => {
        const { raw, boxes, text, pageSpans, headings, tables } = readLayout(pages);
        const runs = pages.flatMap((one) => one.runs.filter(({ box }) => box !== undefined).map((set) => set.text));
        expect(sorted(boxes.map(({ start, end }) => raw.slice(start, end)))).toEqual(sorted(runs));
        expect(bare(raw)).toHaveLength(bare(runs.join('')).length);

        // What is read leads back to the letter that it is, in order; what is not, is whole runs, hyphens or blanks.
        const readAt = new Set<number>();
        text.offsets.forEach((place, at) => {
          expect(place).toBeGreaterThanOrEqual(text.offsets[at - 1] ?? 0);
          const [sign, origin] = [text.text[at] ?? '', raw[place] ?? ''];
          if (sign === origin || RAISED.indexOf(sign) === Number(origin)) readAt.add(place);
          else expect(sign).toMatch(/[\s|]/u);
        });
        for (const { start, end } of boxes) {
          const places = Array.from({ length: end - start }, (_, at) => start + at).filter(
            (at) => !/\s/u.test(raw[at] ?? ''),
          );
          const lost = places.filter((at) => !readAt.has(at));
          const isHyphen =
            lost.length === 1 && lost[0] === places.at(-1) && /[-\u2010\u00ad]/u.test(raw[lost[0]!] ?? '');
          if (!isHyphen) expect([0, places.length]).toContain(lost.length);
        }
        for (const { start, end } of [...pageSpans, ...tables]) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.text.length);
        }
        for (const { title, start } of headings)
          expect(text.text.slice(start).trimStart().startsWith(title)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('reads every letter of a single page, where nothing can be printed on every page', () => {
    fc.assert(
      fc.property(page, (one) => {
        const { text } = readLayout([one]);
        const letters = (part: string) =>
          Array.from(bare(part).replace(/[|\-\u2010]/gu, '')).map((sign) =>
            RAISED.includes(sign) ? String(RAISED.indexOf(sign)) : sign,
          );
        const drawnOnce = one.runs.filter(
          (set, at) =>
            set.box !== undefined && !one.runs.slice(0, at).some(({ text: before }) => before.includes(bare(set.text))),
        );
        const read = letters(text.text);
        for (const set of drawnOnce) for (const sign of letters(set.text)) expect(read).toContain(sign);
      }),
    );
  });
});
