import { describe, expect, it } from 'vitest';
import { listReports } from '../src/list-reports.js';
import type { Report, ReportListRequest } from '../src/schemas.js';

const report = (id: string, facts: Partial<Report>): Report => ({
  id,
  title: id,
  language: 'zh',
  held: true,
  tags: [],
  source: { file: `${id}.md`, format: 'markdown', sha256: '' },
  ...facts,
});

const REPORTS = [
  report('a', { title: '中信银行2024年报', publishedOn: '2025-03-31', pages: 300, tags: ['年报'] }),
  report('b', { title: '安信证券策略', publisher: 'Haiyan Research', pages: 12, language: 'en' }),
  report('c', { title: '中信银行2023年报', publishedOn: '2024-03-30', pages: 280, tags: ['年报', '银行'] }),
  report('d', { title: '保险业综述', publishedOn: '2024-06-01', held: false }),
];

function page(asked: Partial<ReportListRequest>) {
  return listReports(REPORTS, { limit: 100, ...asked }, (text) => text.toLowerCase());
}

const ids = (asked: Partial<ReportListRequest>) =>
  page(asked)
    .reports.map(({ id }) => id)
    .join('');

describe('the list of reports', () => {
  it.each([
    [{}, 'abcd'],
    [{ order: 'desc' }, 'dcba'],
    [{ sort: 'title' }, 'bdca'],
    [{ sort: 'title', order: 'desc' }, 'acdb'],
    [{ sort: 'publishedOn' }, 'cdab'],
    [{ sort: 'publishedOn', order: 'desc' }, 'adcb'],
    [{ sort: 'pages' }, 'bcad'],
    [{ q: '年报 中信' }, 'ac'],
    [{ q: 'HAIYAN' }, 'b'],
    [{ q: 'd.md' }, 'd'],
    [{ q: '没有' }, ''],
    [{ held: 'false' }, 'd'],
    [{ held: 'true', tag: '年报', sort: 'pages' }, 'ca'],
    [{ tag: '年' }, ''],
    [{ language: 'en' }, 'b'],
  ] as const)('asked for as %j is %s', (asked, expected) => {
    expect(ids(asked)).toBe(expected);
  });

  it.each([undefined, 'title', 'publishedOn', 'pages'] as const)('sorted by %s is whole when it is paged', (sort) => {
    for (const order of ['asc', 'desc'] as const) {
      let paged = '';
      let cursor: string | undefined;
      do {
        const next = page({ sort, order, limit: 1, cursor });
        paged += next.reports.map(({ id }) => id).join('');
        cursor = next.nextCursor;
      } while (cursor !== undefined);
      expect(paged).toBe(ids({ sort, order }));
    }
  });

  it('tells how many fit, whatever page is asked for', () => {
    expect(page({ q: '年报', limit: 1 }).total).toBe(2);
    expect(page({ q: '年报', limit: 1, cursor: 'a' }).total).toBe(2);
    expect(page({ q: '没有' }).total).toBe(0);
  });

  it('goes on after a report that is not there any more in the order of ids, and says so in any other', () => {
    expect(ids({ cursor: 'bb' })).toBe('cd');
    expect(() => page({ cursor: 'bb', sort: 'title' })).toThrow(expect.objectContaining({ code: 'invalid_request' }));
  });
});
