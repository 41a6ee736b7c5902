import { describe, expect, it } from 'vitest';
import { parseFigures } from '../../src/figures/parse-figures.js';
import { readBack } from './read-back.js';

describe('no figure', () => {
  it.each([
    [
      'codes',
      ['601288.SH', '01288.HK(', 'T/IQA 20-2023', 'ISO 26000 指南', 'GPT-4', 'A股与5G', '轩辕-70B', 'Win10、B2B'],
    ],
    ['lists of codes', ['使用 Intel 8086、80186、80286 等']],
    ['telephone numbers', ['电话: 86 531 8804', '传真:010-85125312', '86 10 5815 3777', '邮政编码:250000']],
    ['numbers of documents', ['财会〔2023〕11号', '银监发 200937 号']],
    ['versions and generations', ['2.0版', '1.0 模式', '3.1.2', '90后', '20世纪90年代']],
    [
      'headings',
      ['一、总体情况', '(二)经营情况', '3.1 客户价值', '1.产业园区概况', '(1)基金', '。3.容错性原则', '第三章 总则'],
    ],
    ['references', ['见图 3-5-2', '表 5 列出', '如图3所示', 'Table 2 shows']],
    ['pages of a contents list', ['发展的形势要求.1(一)国情']],
    ['footnote marks', ['提高真实经营质量1。聚焦', '从“客户价值创造”2出发', '(即NPS1、CSAT2等)']],
    ['ratios, times and sums', ['7×24小时', '3:1', '10:30', '1+N', '24/7']],
    ['names', ['世界 500 强', '“十四五”规划', '党的二十大', '第三方', '第一,加强管理']],
    [
      'words with numerals',
      ['一般', '统一', '进一步', '十分重要', '千万不要', '百姓', '万一', '一带一路', '两会', '三农', '三位一体'],
    ],
    ['articles', ['一个重要的家', '一家银行', '最后一公里', '上一年', '二元结构']],
    ['about how many', ['数十亿元', '几百个', '上千家', '十几家', '四五家', '成百上千']],
    ['dates', ['2024年1月15日', '2023-2025年', '二〇二四年', '2021/12/17', 'Q3 2023', '9月末']],
  ])('%s', (_, texts) => {
    for (const text of texts) expect([text, readBack(text)]).toEqual([text, []]);
  });

  it.each([
    ['IPO 490 笔', ['490 笔 = 490 笔']],
    ['ROE12.5%', ['12.5% = 12.5 %']],
    ['世界500强企业51家', ['51家 = 51 家']],
    ['超过120 万亿美元1。占54%左右2,', ['超过120 万亿美元 = 120000000000000 美元', '54%左右 = 54 %']],
    ['得分为4。', ['4 = 4']],
    ['香港162、美国56,', ['162 = 162', '56 = 56']],
    ['2023年15家', ['15家 = 15 家']],
    ['超过2000家', ['超过2000家 = 2000 家']],
    [
      '2001-2005家,2020.5-2021.8亿元',
      ['2001-2005家 = 2001..2005 家', '2020.5-2021.8亿元 = 202050000000..202180000000 元'],
    ],
    ['20年期国债', ['20年 = 20 年']],
    ['176 个项目、12项目标', ['176 个 = 176 个', '12项 = 12 项']],
  ])('but figures beside them: %s', (text, expected) => {
    expect(readBack(text)).toEqual(expected);
  });
});

describe('a damaged number', () => {
  it.each([
    '3.1V.65 亿元',
    '3.27&.46 亿元',
    '40.50w.08',
    '36.13!64.04',
    '2.64.4万亿美元',
    '79.479.4 分',
    '28,065.8328,065.83 亿元',
    '16,18519亿元',
    '3.2亿亿元',
    '160 亿100 亿',
    '20242026 年',
    '3.%',
  ])('%s is marked and has no value', (text) => {
    for (const around of [text, `投资额为 ${text}(见下)`]) {
      const figures = parseFigures(around);
      expect(figures).toHaveLength(1);
      expect(figures[0]).toMatchObject({ damaged: true, low: '', high: '' });
    }
  });

  it.each(['金额 3. 5 亿元', '合计16 ,185 亿元', '计划(20年年)', '国情.5家'])('%s is marked', (text) => {
    expect(parseFigures(text)).toMatchObject([{ damaged: true }]);
  });

  it('leaves nothing sound in a row that lost its separators', () => {
    const row = parseFigures('徐汇区72-40.50w.08-55.58%');
    expect(row.length).toBeGreaterThan(0);
    expect(row.every((figure) => figure.damaged === true)).toBe(true);
  });

  it('is not seen where a heading, a list or a sentence only looks like one', () => {
    expect(readBack('3. 5家银行参与')).toEqual(['5家 = 5 家']);
    expect(readBack('增长5年年均增速')).toEqual(['5年 = 5 年']);
    expect(readBack('It rose to 5%. 12 banks followed.')).toEqual(['5% = 5 %', '12 = 12']);
  });
});
