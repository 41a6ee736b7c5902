import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseForms } from '../../src/terms/base-forms.js';

describe('the base forms of a word', () => {
  it.each([
    ['loans', 'loan'],
    ['policies', 'policy'],
    ['processes', 'process'],
    ['planned', 'plan'],
    ['handing', 'hand'],
    ['improving', 'improve'],
    ['applied', 'apply'],
    ['lent', 'lend'],
    ['brought', 'bring'],
    ['criteria', 'criterion'],
    ['centers', 'centre'],
    ['programmes', 'program'],
    ['organisations', 'organization'],
    ['licence', 'license'],
    ['labelled', 'label'],
    ['behaviours', 'behavior'],
  ])('of %s have %s among them', (word, base) => {
    expect(baseForms(word)).toContain(base);
  });

  it('have the word itself first, and each form once', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'd', 'e', 'g', 'i', 'n', 'o', 'r', 's', 't', 'u', 'y', 'z'),
          maxLength: 12,
        }),
        (word) => {
          const forms = baseForms(word);
          expect(forms[0]).toBe(word);
          expect(forms).toEqual([...new Set(forms)]);
        },
      ),
    );
  });
});
