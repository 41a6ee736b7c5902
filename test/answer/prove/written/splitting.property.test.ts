import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from './read-all.js';

/** What decides where sentences and handles end, and ordinary text. */
const SIGNS: string = '。！？!?.,，；：\n "\'”’“（）()[]【】《》*_`<>-|#E1290';
const PIECES = [
  ...SIGNS,
  ...[
    '3.2',
    '2023',
    '亿元',
    '增长',
    'Revenue rose',
    'Inc.',
    'e.g.',
    ' The',
    ' costs',
    '[E1]',
    '【E2】',
    '(E1, E9)',
    '[E1-E3]',
    '[C1]',
    '[E1、C2]',
    '&amp;',
  ],
  ...[
    '［Ｅ１］',
    '[1]',
    '![a. B](http://x.y/z. q)',
    '[年报](https://a.b/c)',
    'https://a.b/c.d?e=f',
    'www.a.b',
    '<img src="x. Y">',
  ],
  ...['**', '- ', '1. ', '\n\n', '|a|b|', '```', '😀', '一、', '……'],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.string({ maxLength: 60, unit: 'grapheme' }) },
);

function cutAt(whole: string, places: readonly number[]): string[] {
  const cuts = [...new Set(places.map((place) => place % (whole.length + 1)))].sort((a, b) => a - b);
  return [0, ...cuts].map((from, index) => whole.slice(from, cuts[index] ?? whole.length));
}

describe('however a stream is cut into parts', () => {
  it('its sentences and handles are the same', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(400), { maxLength: 12 }), (whole, places) => {
        expect(readAll(cutAt(whole, places))).toEqual(readAll([whole]));
      }),
      { numRuns: 8_000 },
    );
  });

  it('they are the same one sign at a time', () => {
    fc.assert(
      fc.property(anyText, (whole) => {
        expect(readAll(whole.split(''))).toEqual(readAll([whole]));
      }),
      { numRuns: 4_000 },
    );
  });

  it('no handle, link or image is left in them', () => {
    fc.assert(
      fc.property(text, (whole) => {
        for (const sentence of readAll([whole])) {
          expect(sentence.text).not.toMatch(/[[【]E?\d{1,3}[\]】]|!\[[^\]]*\]\(|https?:\/\//);
        }
      }),
      { numRuns: 4_000 },
    );
  });
});
