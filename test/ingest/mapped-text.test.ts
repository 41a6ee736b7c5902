import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  concatMapped,
  identityMap,
  packOffsets,
  rawSpan,
  sliceMapped,
  unpackOffsets,
  type Edit,
} from '../../src/ingest/mapped-text.js';

/** A text with sorted edits that do not overlap, made of alternating kept and changed stretches. */
const edited = fc
  .array(
    fc.record({
      kept: fc.string({ maxLength: 6 }),
      cut: fc.string({ maxLength: 4 }),
      replacement: fc.string({ maxLength: 4 }),
    }),
    { maxLength: 8 },
  )
  .map((parts) => {
    const edits: Edit[] = [];
    let text = '';
    for (const { kept, cut, replacement } of parts) {
      text += kept;
      edits.push({ start: text.length, end: text.length + cut.length, replacement });
      text += cut;
    }
    const expected = parts.map(({ kept, replacement }) => kept + replacement).join('');
    return { text, edits, expected };
  });

/** What an offset map may be: it never falls. */
const offsets = fc
  .array(fc.nat({ max: 3 }), { maxLength: 40 })
  .map((steps) => Int32Array.from(steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, step) => sum + step, 0))));

describe('applyEdits', () => {
  it('replaces, deletes and inserts, and leaves the rest where it was', () => {
    const mapped = applyEdits(identityMap('abcdef'), [
      { start: 0, end: 0, replacement: '>' },
      { start: 1, end: 3, replacement: 'XYZ' },
      { start: 4, end: 5, replacement: '' },
      { start: 6, end: 6, replacement: '!' },
    ]);
    expect(mapped.text).toBe('>aXYZdf!');
    expect([...mapped.offsets]).toEqual([0, 0, 1, 2, 2, 3, 5, 5]);
  });

  it('makes the text that the edits describe', () => {
    fc.assert(
      fc.property(edited, ({ text, edits, expected }) => {
        expect(applyEdits(identityMap(text), edits).text).toBe(expected);
      }),
    );
  });

  it('maps every kept character to itself and lets no offset fall or leave the raw text', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const mapped = applyEdits(identityMap(text), edits);
        expect(mapped.offsets.length).toBe(mapped.text.length);
        mapped.offsets.forEach((raw, at) => {
          expect(raw).toBeGreaterThanOrEqual(mapped.offsets[at - 1] ?? 0);
          if (text !== '') expect(raw).toBeLessThan(text.length);
        });
        let shift = 0;
        let from = 0;
        for (const edit of [...edits, { start: text.length, end: text.length, replacement: '' }]) {
          for (let at = from; at < edit.start; at += 1) expect(mapped.offsets[at + shift]).toBe(at);
          shift += edit.replacement.length - (edit.end - edit.start);
          from = edit.end;
        }
      }),
    );
  });

  it('leads through two rounds of edits back to the raw text', () => {
    const once = applyEdits(identityMap('甲乙丙丁戊'), [{ start: 1, end: 3, replacement: '' }]);
    const twice = applyEdits(once, [{ start: 1, end: 2, replacement: 'D' }]);
    expect(twice.text).toBe('甲D戊');
    expect([...twice.offsets]).toEqual([0, 3, 4]);
  });

  it.each([
    ['overlap', [0, 3], [2, 4]],
    ['are unsorted', [3, 4], [0, 1]],
    ['leave the text', [0, 1], [4, 9]],
    ['end before they start', [0, 1], [3, 2]],
  ])('refuses edits that %s', (_, ...spans) => {
    const edits = spans.map(([start = 0, end = 0]) => ({ start, end, replacement: '' }));
    expect(() => applyEdits(identityMap('abcde'), edits)).toThrow(RangeError);
  });
});

describe('rawSpan', () => {
  it('runs from the first character to just after the last, over what was deleted between them', () => {
    const mapped = applyEdits(identityMap('工商银行工商银行在'), [{ start: 4, end: 8, replacement: '' }]);
    expect(rawSpan(mapped.offsets, { start: 2, end: 5 })).toEqual({ start: 2, end: 9 });
  });

  it('of nothing is a place: that of the character behind it, or the end', () => {
    const { offsets: map } = identityMap('abc');
    expect(rawSpan(map, { start: 1, end: 1 })).toEqual({ start: 1, end: 1 });
    expect(rawSpan(map, { start: 3, end: 3 })).toEqual({ start: 3, end: 3 });
    expect(rawSpan(new Int32Array(), { start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });

  it('of the whole of an unchanged text is the whole text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        const whole = { start: 0, end: text.length };
        expect(rawSpan(identityMap(text).offsets, whole)).toEqual(whole);
      }),
    );
  });
});

describe('packed offsets', () => {
  it('unpack to what they were', () => {
    fc.assert(
      fc.property(offsets, (map) => {
        expect([...unpackOffsets(packOffsets(map), map.length)]).toEqual([...map]);
      }),
    );
  });

  it('take one run for an unchanged text, and one more for each gap', () => {
    expect([...packOffsets(identityMap('银行贷款余额').offsets)]).toEqual([0, 0]);
    expect([...packOffsets(Int32Array.of(0, 1, 5, 6))]).toEqual([0, 0, 2, 5]);
  });

  it('of an empty text are empty', () => {
    expect(packOffsets(new Int32Array()).length).toBe(0);
    expect(unpackOffsets(new Int32Array(), 0).length).toBe(0);
  });
});

describe('slices of a mapped text', () => {
  it('put together again are the text', () => {
    fc.assert(
      fc.property(edited, fc.nat({ max: 40 }), ({ text, edits }, place) => {
        const mapped = applyEdits(identityMap(text), edits);
        const at = Math.min(place, mapped.text.length);
        const left = sliceMapped(mapped, { start: 0, end: at });
        const right = sliceMapped(mapped, { start: at, end: mapped.text.length });
        const whole = concatMapped(left, right);
        expect(whole.text).toBe(mapped.text);
        expect([...whole.offsets]).toEqual([...mapped.offsets]);
      }),
    );
  });
});
