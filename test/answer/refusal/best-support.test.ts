import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestSupport, type PassageText } from '../../../src/answer/refusal/best-support.js';

const WORDS = ['净利润', '增长'];
const passage = (text: string, around = ''): PassageText => ({ text, whole: `${text}\n${around}` });

/** The support that the passages give for 净利润 and 增长, equally asked for. */
function support(texts: PassageText[], asked: { shown?: readonly RegExp[]; years?: readonly number[] } = {}): number {
  const { shown = [], years = [] } = asked;
  const coverage = (text: string) => WORDS.filter((word) => text.includes(word)).length / WORDS.length;
  return bestSupport(texts, { coverage, shown, years: new Set(years) });
}

describe('the best support', () => {
  it('is whole where one sentence has every word, and none where there is no text', () => {
    expect(support([passage('净利润稳步增长。')])).toBe(1);
    expect(support([])).toBe(0);
    expect(support([passage('')])).toBe(0);
    expect(support([passage(' \n。；')])).toBe(0);
  });

  it('is more from one sentence than from two, however they end', () => {
    for (const end of ['。', '；', ';', '\n']) {
      const apart = support([passage(`净利润公布${end}贷款增长。`)]);
      expect(apart).toBeGreaterThan(0.5);
      expect(apart).toBeLessThan(support([passage('净利润增长。')]));
    }
  });

  it('is that of the best passage, wherever it stands', () => {
    const [good, poor] = [passage('净利润增长。'), passage('增长。')];
    expect(support([good, poor])).toBe(support([poor, good]));
    expect(support([good, poor])).toBe(1);
  });

  it('counts what stands around the sentence a little', () => {
    const alone = support([passage('净利润公布。')]);
    const titled = support([passage('净利润公布。', '利润增长的报告')]);
    expect(titled).toBeGreaterThan(alone);
    expect(titled).toBeLessThan(1);
  });

  it('is none where no sentence shows the quantity asked for, though another sentence may have the words', () => {
    expect(support([passage('净利润增长。')], { shown: [/亿元/u] })).toBe(0);
    expect(support([passage('净利润增长。贷款3亿元。')], { shown: [/亿元/u] })).toBeLessThan(0.5);
    expect(support([passage('净利润增长3亿元。')], { shown: [/亿元/u] })).toBe(1);
  });

  it('is somewhat less where one of two quantities shows', () => {
    const both = support([passage('净利润增长3亿元，7%。')], { shown: [/亿元/u, /%/u] });
    const one = support([passage('净利润增长3亿元。')], { shown: [/亿元/u, /%/u] });
    expect(both).toBe(1);
    expect(one).toBeLessThan(1);
    expect(one).toBeGreaterThan(0.8);
  });

  it.each([
    ['2023年净利润增长。', '', 1],
    ['2022年净利润增长。', '', 0.5],
    ['2022年净利润增长。', '2023年年报', 0.5],
    ['净利润增长。', '2023年年报', 1],
    ['净利润增长。', '2022年年报', 0.5],
    ['净利润增长。', '', 0.5],
    ['二〇二三年净利润增长。', '', 1],
    ['fy23净利润增长。', '', 1],
    ['2022-2024年净利润增长。', '', 1],
    ['净利润增长2023家。', '', 0.5],
  ])('for 2023 of %s under "%s" is %d', (text, around, expected) => {
    expect(support([passage(text, around)], { years: [2023] })).toBe(expected);
  });

  it('is whole for either of two years', () => {
    expect(support([passage('2022年净利润增长。')], { years: [2021, 2022] })).toBe(1);
  });

  it('lies between 0 and 1, and no further passage lessens it', () => {
    const text = fc
      .array(fc.constantFrom('净利润', '增长', '贷款', '3亿元', '2022年', '2023年', '。', '；', '\n'))
      .map((pieces) => passage(pieces.join('')));
    const asked = fc.record({
      shown: fc.constantFrom([], [/亿元/u], [/亿元/u, /%/u]),
      years: fc.constantFrom([], [2022], [2022, 2023]),
    });
    fc.assert(
      fc.property(fc.array(text), text, asked, (texts, more, kinds) => {
        const before = support(texts, kinds);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(support([...texts, more], kinds)).toBeGreaterThanOrEqual(before);
        expect(support([...texts, more], kinds)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
