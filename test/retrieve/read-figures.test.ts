import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFigures } from '../../src/figures/parse-figures.js';
import { sameFigure } from '../../src/figures/same-figure.js';
import { readFigures } from '../../src/retrieve/read-figures.js';
import { foldText } from '../../src/terms/fold-text.js';

const variantsOf = (question: string) => readFigures(question, foldText).flatMap(({ things }) => things[0]!.variants);

describe('the figures of a question', () => {
  it.each([
    ['32000万元', '3.2亿元'],
    ['3.2亿元', '32000万元'],
    ['3.2亿元', '320000000元'],
    ['3.2 billion yuan', '32亿元'],
    ['1.2万亿元', '12000亿元'],
    ['32000家', '3.2万家'],
    ['25bp', '25个基点'],
    ['25个基点', '0.25个百分点'],
    ['0.25个百分点', '25bp'],
    ['百分之五', '5%'],
  ])('are looked for in the other ways to write them: %s as %s', (question, form) => {
    expect(variantsOf(question)[0]).toBe(foldText(question));
    expect(variantsOf(question)).toContain(form);
  });

  it('are found without their unit, which a table has in its head', () => {
    expect(variantsOf('32000万元')).toContain('3.2亿');
  });

  it.each(['43.34%', '5家', '第2名', '10-20亿元', '2024年', 'GPT-4', ''])('need no other form in %s', (question) => {
    expect(readFigures(question, foldText)).toEqual([]);
  });

  it('say the same in every form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 10_000_000 }), (wan) => {
        const [own] = parseFigures(`${wan}万元`);
        for (const form of variantsOf(`${wan}万元`).filter((variant) => variant.endsWith('元'))) {
          expect(sameFigure(own!, parseFigures(form)[0]!)).toBe(true);
        }
      }),
    );
  });
});
