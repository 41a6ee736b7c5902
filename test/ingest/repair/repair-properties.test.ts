import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityMap } from '../../../src/ingest/mapped-text.js';
import { repairText } from '../../../src/ingest/repair/repair-text.js';
import { noisyText, plainText } from './noisy-text.js';
import { prose, runTogether } from './printed-pages.js';
import { repaired } from './repaired.js';

const RUNS = { numRuns: 200 };
const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const digitsOf = (text: string) => text.replace(/\D/g, '');

describe('a repaired text', () => {
  it('is not changed by another repair', () => {
    fc.assert(
      fc.property(noisyText, (raw) => {
        const once = repaired(raw);
        expect(repaired(once)).toBe(once);
      }),
      RUNS,
    );
  });

  it('holds raw characters in their order, half-width signs widened, and line breaks of its own', () => {
    fc.assert(
      fc.property(noisyText, (raw) => {
        const { text, offsets } = repairText(identityMap(raw));
        expect(offsets.length).toBe(text.length);
        let last = -1;
        for (let at = 0; at < text.length; at += 1) {
          const place = offsets[at] ?? -1;
          const [shown, source] = [text[at] ?? '', raw[place] ?? ''];
          if (shown === source || WIDE[source] === shown) {
            // A break that was inserted after a line's end shares its place.
            if (shown === '\n') expect(place).toBeGreaterThanOrEqual(last);
            else expect(place).toBeGreaterThan(last);
          } else {
            expect(shown).toBe('\n');
            expect(place).toBeGreaterThanOrEqual(Math.max(0, last));
          }
          last = place;
        }
      }),
      RUNS,
    );
  });

  it('has every digit where the raw text has it', () => {
    fc.assert(
      fc.property(noisyText, (raw) => {
        const { text, offsets } = repairText(identityMap(raw));
        const places = [...text.matchAll(/\d/g)].map(({ index, 0: digit }) => ({ place: offsets[index] ?? -1, digit }));
        for (const { place, digit } of places) expect(raw[place]).toBe(digit);
        expect(new Set(places.map(({ place }) => place)).size).toBe(places.length);
      }),
      RUNS,
    );
  });

  it('has all digits of a text in which nothing is doubled and no page is counted', () => {
    fc.assert(
      fc.property(plainText, (raw) => {
        expect(digitsOf(repaired(raw))).toBe(digitsOf(raw));
      }),
      RUNS,
    );
  });

  it('has every page whole, figures at its start and end included, and is cut by no counted header', () => {
    const page = fc.record({
      opens: fc.constantFrom('', '10.9%', '2家', '5,366家'),
      ends: fc.constantFrom('', '4.8', '12.5'),
    });
    fc.assert(
      fc.property(fc.array(page, { minLength: 12, maxLength: 30 }), fc.boolean(), (pages, before) => {
        const bodies = pages.map(({ opens, ends }, index) =>
          before ? `${opens}${prose(index)}` : `${prose(index)}${ends}`,
        );
        const raw = before
          ? runTogether(bodies, (number) => `负责任金融蓝皮书(2023)${number}`)
          : bodies.map((body, index) => `${body}${index + 1}某某金融发展蓝皮书`).join('');
        expect(repaired(raw)).toBe(bodies.join(''));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('of any text whatever is well-formed wherever the raw text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
        expect(repaired(raw)).not.toMatch(/\p{Cs}/u);
      }),
      RUNS,
    );
  });
});
