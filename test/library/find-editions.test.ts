import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEditions } from '../../src/library/find-editions.js';
import type { Report } from '../../src/schemas.js';
import { tinyLibrary } from './tiny-library.js';

const source = { file: 'a.pdf', format: 'pdf', sha256: '' } as const;
let made = 0;
const report = (title: string, facts: Partial<Report> = {}): Report => {
  made += 1;
  return { id: facts.id ?? `r${made}`, title, language: 'zh', held: true, tags: [], source, ...facts };
};
/** Which title is told as newer than each. */
const newerOf = (...reports: Report[]) => {
  const found = findEditions(reports);
  return reports.map(({ id }) => found.get(id)?.title);
};
const of = (title: string, reportDate?: string) => report(title, { publisher: '海蓝研究院', reportDate });

describe('editions of one report', () => {
  it.each([
    ['普惠金融白皮书(2023)', '2024普惠金融白皮书'],
    ['普惠金融白皮书2023(37页).pdf', '普惠金融白皮书 2024 版(40页).pdf'],
    ['2023年度普惠金融报告', '2024年普惠金融年度报告'],
    ['普惠金融白皮书 2023', '普惠金融白皮书（修订版）2024'],
    ['Inclusive Finance Report 2023', 'Inclusive Finance Report 2024, 2nd edition'],
  ])('are %s and %s', (older, newer) => {
    expect(newerOf(of(older, '2023'), of(newer, '2024'))).toEqual([newer, undefined]);
  });

  it('all lead to the newest, and it to none', () => {
    const titles = ['普惠金融白皮书2022', '普惠金融白皮书2024', '普惠金融白皮书2023'];
    const found = newerOf(...titles.map((title) => of(title, title.slice(-4))));
    expect(found).toEqual(['普惠金融白皮书2024', undefined, '普惠金融白皮书2024']);
  });

  it.each([
    ['银行业专题(一)2023', '银行业专题(二)2024'],
    ['资管系列三2023', '资管系列四2024'],
    ['普惠金融研究第3期2023', '普惠金融研究第4期2024'],
    ['海湾银行2023年年度报告', '海湾银行2024年半年度报告'],
    ['海湾银行2023年业绩', '海湾银行2024年前三季度业绩'],
    ['海湾银行2023年年度报告', '远山银行2024年年度报告'],
    ['普惠金融白皮书2023', '绿色金融白皮书2024'],
    ['1月份运行2023', '30家样本运行2024'],
  ])('are not %s and %s', (one, other) => {
    expect(newerOf(of(one, '2023'), of(other, '2024'))).toEqual([undefined, undefined]);
  });

  it('are of one publisher and language', () => {
    const older = report('普惠金融白皮书2023', { publisher: '海蓝研究院', reportDate: '2023' });
    const other = report('普惠金融白皮书2024', { publisher: '青山研究院', reportDate: '2024' });
    const translated = report('普惠金融白皮书2024', { publisher: '海蓝研究院', reportDate: '2024', language: 'en' });
    expect(newerOf(older, other, translated)).toEqual([undefined, undefined, undefined]);
  });

  it('without a known publisher must have a title of their own', () => {
    expect(
      newerOf(report('年度报告2023', { reportDate: '2023' }), report('年度报告2024', { reportDate: '2024' })),
    ).toEqual([undefined, undefined]);
    const titles = ['海湾银行2023年年报', '海湾银行2024年年报'];
    expect(newerOf(...titles.map((title) => report(title, { reportDate: title.slice(4, 8) })))[0]).toBe(titles[1]);
  });

  it('are newer by their data, then their own date, then their publishing, then their number', () => {
    const base = { publisher: '海蓝研究院' };
    const [first, second] = ['普惠金融白皮书第1版', '普惠金融白皮书第2版'];
    const newest = (one: Partial<Report>, other: Partial<Report>) =>
      newerOf(report(first, { ...base, ...one }), report(second, { ...base, ...other }));
    expect(
      newest({ dataPeriod: '2023', reportDate: '2024-01' }, { dataPeriod: '2022', reportDate: '2024-06' }),
    ).toEqual([undefined, first]);
    expect(newest({ reportDate: '2024-03' }, { reportDate: '2024-06' })).toEqual([second, undefined]);
    expect(newest({ publishedOn: '2024-03-01' }, { publishedOn: '2024-01-01' })).toEqual([undefined, first]);
    expect(newest({}, {})).toEqual([second, undefined]);
  });

  it('are not told apart where nothing says which is newer', () => {
    expect(newerOf(of('普惠金融白皮书'), of('普惠金融白皮书'))).toEqual([undefined, undefined]);
    expect(newerOf(of('普惠金融白皮书', '2024'), of('普惠金融白皮书', '2024-03'))).toEqual([undefined, undefined]);
  });

  it('never lead round in a circle, however they are dated', () => {
    const date = fc.option(fc.constantFrom('2022', '2023', '2023-06', '2024-01-15'), { nil: undefined });
    const dated = fc.record({
      dataPeriod: fc.option(fc.constantFrom('2022', '2023-H1', '2023'), { nil: undefined }),
      reportDate: date,
      publishedOn: fc.option(fc.constantFrom('2023-05-01', '2024-05-01'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(dated, { maxLength: 6 }), (facts) => {
        const reports = facts.map((one, at) =>
          report('普惠金融白皮书', { ...one, id: `r${at}`, publisher: '海蓝研究院' }),
        );
        const found = findEditions(reports);
        for (const { id: newest } of found.values()) expect(found.has(newest)).toBe(false);
      }),
    );
  });

  it('are found when a library is opened, and stored with none of them', async () => {
    const file = (year: number) =>
      `---\ntitle: 普惠金融白皮书${year}\npublisher: 海蓝研究院\nreportDate: ${year}\n---\n\n余额增长。\n`;
    const tiny = tinyLibrary({ 'a.md': file(2023) });
    await tiny.reindex();
    tiny.write('b.md', file(2024));
    const { changes } = await tiny.reindex();
    expect(changes).toMatchObject({ unchanged: 1, changed: [] });
    const library = tiny.openCurrent();
    const [older, newer] = ['a.md', 'b.md'].map((name) =>
      library.reports.find(({ source: { file: at } }) => at === name)!,
    );
    expect(library.newerEdition(older!.id)).toEqual({ id: newer!.id, title: '普惠金融白皮书2024' });
    expect(library.newerEdition(newer!.id)).toBeUndefined();
  });
});
