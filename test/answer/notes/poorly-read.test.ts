import { describe, expect, it } from 'vitest';
import { poorlyRead } from '../../../src/answer/notes/poorly-read.js';
import type { Citation, Report, ReportQuality } from '../../../src/schemas.js';

const SOURCE = { file: 'a.pdf', format: 'pdf', sha256: '' } as const;
const report = (quality?: Partial<ReportQuality>): Report => ({
  id: 'r1',
  title: '普惠金融报告',
  language: 'zh',
  held: true,
  tags: [],
  source: SOURCE,
  ...(quality && { quality: { grade: 'fair', garbled: 0, damagedFigures: 0, poorPages: [], ...quality } }),
});
const citation = (n: number, pageFrom?: number, pageTo = pageFrom): Citation => ({
  n,
  passageId: `p${n}`,
  reportId: 'r1',
  title: '普惠金融报告',
  start: 0,
  end: 2,
  quote: '余额',
  ...(pageFrom !== undefined && { pageFrom, pageTo }),
});
const told = (quality: Partial<ReportQuality> | undefined, citations: Citation[]) =>
  poorlyRead(citations, () => report(quality)).map(({ pages, citations: cited }) => ({ pages, cited }));

describe('a report whose poor pages an answer cites', () => {
  it('is told once, with those pages and citations', () => {
    const cited = [citation(1, 3), citation(2, 9), citation(3, 4, 6), citation(4, 3)];
    expect(told({ poorPages: [3, 5, 7] }, cited)).toEqual([{ pages: [3, 5], cited: [1, 3, 4] }]);
  });

  it('is told without pages where it has none and is poor as a whole', () => {
    expect(told({ grade: 'poor' }, [citation(1)])).toEqual([{ pages: [], cited: [1] }]);
  });

  it('is none when the cited pages are sound, though others are not', () => {
    expect(told({ grade: 'poor', poorPages: [2] }, [citation(1, 3)])).toEqual([]);
    expect(told({ grade: 'fair' }, [citation(1)])).toEqual([]);
    expect(told(undefined, [citation(1, 3)])).toEqual([]);
  });
});
