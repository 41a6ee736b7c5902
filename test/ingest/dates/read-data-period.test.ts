import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataPeriodOf, dataPeriodUntil, spanOfDataPeriod } from '../../../src/ingest/dates/data-period.js';
import { readDataPeriod } from '../../../src/ingest/dates/read-data-period.js';

const ofTitle = (title: string) => readDataPeriod({ title, body: '' });
const ofBody = (body: string) => readDataPeriod({ title: '普惠金融白皮书', body });

describe('what the data of a report are of', () => {
  it.each([
    ['海湾银行2023年年度报告', '2023'],
    ['海湾银行2024年报', '2024'],
    ['海湾银行2023年半年度报告', '2023-H1'],
    ['海湾银行2024年中报', '2024-H1'],
    ['海湾银行2024年三季报', '2024-Q3'],
    ['一季度报告 2024', '2024-Q1'],
    ['2024Q1支付运行', '2024-Q1'],
    ['2023年上半年保险业回顾', '2023-H1'],
    ['2023年前三季度业绩', '2023-Q3'],
    ['2019-2022年科技金融观察', '2019/2022'],
    ['2023年社会责任报告', '2023'],
    ['Annual Report 2023', '2023'],
    ['Interim Report 2024', '2024-H1'],
  ])('%s says %s', (title, period) => {
    expect(ofTitle(title)).toBe(period);
  });

  it.each([
    '2024普惠金融白皮书',
    '绿色金融蓝皮书(2023)',
    '2024年展望',
    '2024年下半年策略',
    '2021—2025年发展规划',
    '2023年回顾与2024年展望',
    '2024年3月货币政策',
    '2024年集中报价研究',
    '银行业专题-240126(16页).pdf',
    '年度报告',
  ])('%s does not say it', (title) => {
    expect(ofTitle(title)).toBeUndefined();
  });

  it.each([
    ['报告期：2023年1月1日至2023年12月31日', '2023'],
    ['本报告期指2023年1月1日至6月30日', '2023-H1'],
    ['数据统计期间为2022年至2023年', '2022/2023'],
    ['本报告数据截至2023年12月31日。', '2023'],
    ['封面\n截至2024年9月30日\n目录', '2024-Q3'],
    ['截至2024年3月31日止年度', '2023/2024'],
    ['Reporting period: 1 January 2023 to 31 December 2023', '2023'],
    ['for the year ended 31 December 2023', '2023'],
    ['Data as of 30 June 2024', '2024-H1'],
  ])('first pages with %s say %s', (body, period) => {
    expect(ofBody(body)).toBe(period);
  });

  it.each([
    '截至2023年12月31日，海湾银行贷款余额为5亿元。',
    '报告期内，净利润增长5%。',
    '数据截至2024年5月20日。',
    '2023年，普惠金融快速发展。',
    `${'。'.repeat(3_000)}报告期：2023年1月1日至2023年12月31日`,
  ])('%.40s does not say it', (body) => {
    expect(ofBody(body)).toBeUndefined();
  });

  it('is what the title says before what the pages say', () => {
    expect(readDataPeriod({ title: '2022年年度报告', body: '报告期：2023年1月1日至12月31日' })).toBe('2022');
  });
});

describe('a period of data', () => {
  const year = fc.integer({ min: 1990, max: 2090 });
  const part = fc.constantFrom('', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4');

  it('is written as the span that it is read as', () => {
    fc.assert(
      fc.property(year, part, (from, of) => {
        expect(dataPeriodOf(spanOfDataPeriod(`${from}${of}`))).toBe(`${from}${of}`);
      }),
    );
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 9 }), (from, years) => {
        expect(dataPeriodOf(spanOfDataPeriod(`${from}/${from + years}`))).toBe(`${from}/${from + years}`);
      }),
    );
  });

  it('is none of days that bound no years, halves or quarters', () => {
    expect(dataPeriodOf({ from: '2023-02-01', to: '2023-05-31' })).toBeUndefined();
    expect(dataPeriodOf({ from: '1900-01-01', to: '2023-12-31' })).toBeUndefined();
    expect(dataPeriodUntil('2023-05-31')).toBeUndefined();
  });
});
