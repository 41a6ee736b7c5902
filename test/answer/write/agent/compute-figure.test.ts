import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFigure, type Operation } from '../../../../src/answer/write/agent/compute-figure.js';

describe('a computed figure', () => {
  it.each<[Operation, string[], string]>([
    ['difference', ['4.5亿元', '3200万元'], '4.18亿元'],
    ['difference', ['12%', '10.5%'], '1.5个百分点'],
    ['difference', ['77.4分', '82.7分'], '-5.3分'],
    ['sum', ['0.1万元', '0.2万元'], '3000元'],
    ['sum', ['10家', '157家'], '167家'],
    ['ratio', ['7.5亿元', '2.5亿元'], '3倍'],
    ['ratio', ['1万户', '3万户'], '0.33倍'],
    ['share', ['19家', '49家'], '38.78%'],
    ['change', ['80亿元', '100亿元'], '25%'],
    ['change', ['100', '80'], '-20%'],
    ['sum', ['3.2万亿元', '1亿元'], '32001亿元'],
    ['sum', ['1.234亿元', '1亿元'], '2.234亿元'],
    ['difference', ['3.125%', '3.122%'], '0.003个百分点'],
    ['difference', ['100005元', '1元'], '10.0004万元'],
  ])('is exact: %s of %j is %s', (operation, inputs, text) => {
    expect(computeFigure(operation, inputs)).toEqual({ text, inputs, operation });
  });

  it.each<[Operation, string[], RegExp]>([
    ['difference', ['3亿元', '5%'], /units differ/],
    ['difference', ['3亿元', '2亿美元'], /units differ/],
    ['difference', ['3亿元', '很多'], /not one figure/],
    ['difference', ['3亿元', '2亿元和1亿元'], /not one figure/],
    ['difference', ['63%-70%', '60%'], /not one figure/],
    ['difference', ['3亿元'], /two figures/],
    ['ratio', ['1', '2', '3'], /two figures/],
    ['sum', ['1'], /two or more/],
    ['ratio', ['3亿元', '0元'], /divisor is 0/],
    ['change', ['0元', '3亿元'], /divisor is 0/],
    ['change', ['-5亿元', '10亿元'], /below 0/],
    ['ratio', ['1元', '1亿元'], /below 0\.01倍/],
  ])('says what is wrong with %s of %j', (operation, inputs, problem) => {
    expect(() => computeFigure(operation, inputs)).toThrow(problem);
  });

  it('has no rounding of binary fractions', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 });
    const asText = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}元`;
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const { text } = computeFigure('sum', [asText(a), asText(b)]);
        const scale = text.includes('万') ? 10_000 : 1;
        expect(Math.round(Number.parseFloat(text) * scale * 100)).toBe(a + b);
      }),
    );
  });
});
