import { describe, expect, it } from 'vitest';
import { gradeReport } from '../../../src/ingest/quality/grade-report.js';
import type { Grade, PageGrade } from '../../../src/schemas.js';

const page = (number: number, grade: Grade, facts: Partial<PageGrade> = {}): PageGrade => ({
  page: number,
  grade,
  characters: grade === 'none' ? 0 : 1_000,
  garbled: 0,
  damagedFigures: 0,
  tables: 0,
  ...facts,
});
const pages = (...grades: Grade[]) => grades.map((grade, at) => page(at + 1, grade));

describe('a report', () => {
  it.each<[Grade, Grade[]]>([
    ['good', ['good', 'good', 'good', 'good', 'good', 'fair']],
    ['fair', ['good', 'good', 'good', 'fair']],
    ['fair', ['good', 'good', 'good', 'good', 'good', 'poor']],
    ['poor', ['good', 'good', 'good', 'good', 'poor']],
    ['none', ['none', 'none']],
  ])('is %s with pages that are %j', (expected, grades) => {
    expect(gradeReport(pages(...grades)).grade).toBe(expected);
  });

  it('names its poor pages, and those that are a picture without text, but no blank ones', () => {
    const { grade, poorPages } = gradeReport([
      ...pages('good', 'poor'),
      page(3, 'none', { pictures: 0.9 }),
      page(4, 'none', { pictures: 0 }),
      page(5, 'none'),
    ]);
    expect({ grade, poorPages }).toEqual({ grade: 'poor', poorPages: [2, 3] });
  });

  it('has the garbled letters of its pages, by their length, and the sum of their damaged figures', () => {
    const one = page(1, 'poor', { characters: 100, garbled: 0.5, damagedFigures: 2 });
    const other = page(2, 'good', { characters: 900, damagedFigures: 1 });
    expect(gradeReport([one, other])).toMatchObject({ garbled: 0.05, damagedFigures: 3 });
  });
});
