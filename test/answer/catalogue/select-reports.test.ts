import { describe, expect, it } from 'vitest';
import { meets } from '../../../src/answer/catalogue/select-reports.js';
import type { Report } from '../../../src/schemas.js';

const report: Report = {
  id: 'r1',
  title: '普惠金融白皮书',
  reportDate: '2024-03',
  language: 'zh',
  held: true,
  tags: [],
  source: { file: 'a.pdf', format: 'pdf', sha256: '' },
};

describe('a report that is dated to the month', () => {
  it.each([
    ['2024-03-01', '2024-03-31', true],
    ['2024-01-01', '2024-12-31', true],
    ['2024-01-01', '2024-02-29', false],
    ['2024-03-10', '2024-03-20', false],
    ['2023-01-01', '2023-12-31', false],
  ])('is of %s to %s: %s', (from, to, expected) => {
    expect(meets(report, { dated: [{ from, to }] })).toBe(expected);
  });
});
