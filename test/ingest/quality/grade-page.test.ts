import { describe, expect, it } from 'vitest';
import { gradePage, type PageMeasures } from '../../../src/ingest/quality/grade-page.js';

const grade = (measures: Partial<PageMeasures>) =>
  gradePage({ characters: 1_000, garbled: 0, damagedFigures: 0, ...measures });

describe('a page', () => {
  it.each([
    ['good', {}],
    ['good', { garbled: 0.009 }],
    ['fair', { garbled: 0.01 }],
    ['poor', { garbled: 0.05 }],
    ['fair', { damagedFigures: 1 }],
    ['fair', { damagedFigures: 4 }],
    ['poor', { damagedFigures: 5 }],
    ['none', { characters: 0 }],
  ] as const)('is %s with %j', (expected, measures) => {
    expect(grade(measures)).toBe(expected);
  });

  it('is poor when it is a picture with a caption, and good with a picture beside its text or with little text alone', () => {
    expect(grade({ characters: 60, pictures: 0.8 })).toBe('poor');
    expect(grade({ characters: 900, pictures: 0.8 })).toBe('good');
    expect(grade({ characters: 60, pictures: 0.1 })).toBe('good');
    expect(grade({ characters: 60 })).toBe('good');
  });

  it('that stands for a whole report may have as many damaged figures as its pages together', () => {
    expect(grade({ characters: 40_000, damagedFigures: 5 })).toBe('good');
    expect(grade({ characters: 40_000, damagedFigures: 25 })).toBe('fair');
    expect(grade({ characters: 40_000, damagedFigures: 140 })).toBe('poor');
  });
});
