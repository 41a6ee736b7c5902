import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayAgree, type WrittenFigure } from '../../../src/answer/notes/may-agree.js';
import { parseFigures } from '../../../src/figures/parse-figures.js';

function written(text: string): WrittenFigure {
  const [figure] = parseFigures(text);
  if (figure === undefined) throw new Error(`${text} is no figure`);
  return { figure, text: text.slice(figure.start, figure.end) };
}
const agree = (a: string, b: string) => mayAgree(written(a), written(b));

describe('two figures', () => {
  it.each([
    ['3.2亿元', '32000万元'],
    ['29万亿元', '29.4万亿元'],
    ['3.2亿元', '3.18亿元'],
    ['约3万家', '3.2万家'],
    ['超过300家', '324家'],
    ['近30%', '28.7%'],
    ['3000家', '3124家'],
    ['至少8人', '12人'],
    ['不足5%', '4.1%'],
    ['超过300家', '超过500家'],
    ['10%至20%', '15%至25%'],
  ])('may state one value, told more or less exactly: %s and %s', (a, b) => {
    expect(agree(a, b)).toBe(true);
  });

  it.each([
    ['3.2亿元', '3.5亿元'],
    ['1.23%', '1.24%'],
    ['324家', '330家'],
    ['1000家', '1500家'],
    ['20家', '25家'],
    ['约3万家', '4.5万家'],
    ['超过300家', '240家'],
    ['不足5%', '6.2%'],
    ['29万亿元', '30.2万亿元'],
    ['至少8人', '至少5人'],
    ['不超过2小时', '不超过3小时'],
    ['-1.2%', '1.2%'],
    ['三家', '四家'],
    ['10%至20%', '30%至40%'],
  ])('disagree where no rounding explains it: %s and %s', (a, b) => {
    expect(agree(a, b)).toBe(false);
  });

  it('agree with themselves, and with each other in either order', () => {
    const figure = fc
      .record({
        before: fc.constantFrom('', '约', '超过', '近', '不足', '至少', '不超过'),
        value: fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value.toFixed(2)),
        unit: fc.constantFrom('亿元', '万家', '%'),
      })
      .map(({ before, value, unit }) => `${before}${value}${unit}`);
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(agree(a, a)).toBe(true);
        expect(agree(a, b)).toBe(agree(b, a));
      }),
    );
  });
});
