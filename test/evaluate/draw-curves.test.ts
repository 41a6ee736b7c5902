import { describe, expect, it } from 'vitest';
import { drawCurves } from '../../src/evaluate/draw-curves.js';
import type { Decision } from '../../src/evaluate/refusal-curve.js';

const DECISIONS: Decision[] = [
  ...Array.from({ length: 20 }, (_, at) => ({ toRefuse: false, score: at, wrong: at < 2 })),
  ...Array.from({ length: 10 }, (_, at) => ({ toRefuse: true, score: 15 + at, wrong: true })),
  { toRefuse: true, score: Infinity, wrong: false },
];
const held = { decisions: DECISIONS, chosen: 18, crossValidated: true };
const elsewhere = { decisions: DECISIONS, chosen: 17, crossValidated: false };

describe('the picture of the refusal curves', () => {
  const picture = drawCurves([held, elsewhere]);

  it('is an SVG of its own with a name, in which every number is one', () => {
    expect(picture).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+".* role="img" aria-label="/,
    );
    expect(picture.trimEnd()).toMatch(/<\/svg>$/);
    expect(picture).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('closes every element that it opens', () => {
    const opened = [...picture.matchAll(/<(\w+)(?:"[^"]*"|[^">])*?(\/?)>/g)].filter(([, , closed]) => closed === '');
    const closed = [...picture.matchAll(/<\/(\w+)>/g)];
    expect(opened.map(([, name]) => name).sort()).toEqual(closed.map(([, name]) => name).sort());
  });

  it('draws a curve and a chosen point for each set, told apart without colour', () => {
    const curves = [...picture.matchAll(/<path class="curve c\d" stroke-dasharray="([^"]+)" d="M[^"]+"/g)];
    expect(curves).toHaveLength(2);
    expect(new Set(curves.map(([, dashes]) => dashes)).size).toBe(2);
    expect(picture.match(/<circle class="point/g)).toHaveLength(2);
  });

  it('marks the chosen point on its curve', () => {
    const [, cx, cy] = /<circle class="point c0" cx="([\d.]+)" cy="([\d.]+)"/.exec(picture)!;
    const path = /<path class="curve c0"[^>]* d="([^"]+)"/.exec(picture)![1]!;
    expect(path).toContain(`${cx} ${cy}`);
  });

  it('names axes and figures in both languages', () => {
    for (const words of ['答错', 'wrong answers, of all questions', '误拒', 'false refusals, of answerable questions'])
      expect(picture).toContain(words);
    expect(picture).toContain('31 题，按报告交叉验证：误拒 5%，答错 19%，该拒的拒了 64%');
    expect(picture).toContain('31 questions, cross-validated by report: 5% refused falsely, 19% wrong');
    expect(picture).toContain('31 questions, another library');
  });

  it('can be read on light and on dark pages', () => {
    expect(picture).toContain('prefers-color-scheme: dark');
    expect(picture).toContain('<rect class="paper"');
  });

  it('has axes where nothing was measured', () => {
    expect(drawCurves([])).not.toMatch(/NaN|Infinity|undefined/);
  });
});
