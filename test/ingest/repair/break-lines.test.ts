import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.js';

describe('a flattened contents page', () => {
  it.each([
    [
      'with its leader dots collapsed into one',
      '一、绿色投资的形势.1(一)绿色投资成为市场主流.1(二)绿色投资在国内起步.5二、指数.12附录.78',
      ['一、绿色投资的形势.1', '（一）绿色投资成为市场主流.1', '（二）绿色投资在国内起步.5', '二、指数.12', '附录.78'],
    ],
    [
      'whose entries end like sentences',
      '一、产业园区概述.1(一)产业园区是特殊区位环境。.1(二)园区的类型多样。.2(三)支持政策频繁出台。.3二、金融概述.7',
      [
        '一、产业园区概述.1',
        '（一）产业园区是特殊区位环境。.1',
        '（二）园区的类型多样。.2',
        '（三）支持政策频繁出台。.3',
        '二、金融概述.7',
      ],
    ],
    [
      'with blanks before its page numbers',
      '二、用户体验体系的总体框架 9(一)用户体验工作体系框架 10(二)组织架构 12三、指标体系 15四、展望 20',
      [
        '二、用户体验体系的总体框架 9',
        '（一）用户体验工作体系框架 10',
        '（二）组织架构 12',
        '三、指标体系 15',
        '四、展望 20',
      ],
    ],
  ])('%s gets a line for each entry', (_, raw, lines) => {
    expect(repaired(raw).split('\n')).toEqual(lines);
  });

  it('is not seen where the numbers do not rise', () => {
    const raw = '一、甲方意见.9（一）乙方意见.1（二）丙方意见.5（三）丁方意见.2（四）戊方意见.1二、结论';
    expect(repaired(raw)).toBe(raw);
  });
});

describe("a heading's number after a sentence", () => {
  it.each([
    ['稳步增长。二、主要问题', '稳步增长。\n二、主要问题'],
    ['稳步增长。第三章 展望', '稳步增长。\n第三章 展望'],
    ['如下：(一)总体情况', '如下：\n（一）总体情况'],
    ['发展较快。2.1 总体情况', '发展较快。\n2.1 总体情况'],
    ['达到79分。3.国有银行表现好', '达到79分。\n3.国有银行表现好'],
    ['见下图。图 3 银行的情况', '见下图。\n图 3 银行的情况'],
  ])('opens a line: %s', (raw, expected) => {
    expect(repaired(raw)).toBe(expected);
  });

  it.each([
    '共有3 家。2.5亿元的贷款',
    '下降。1.2个百分点的降幅',
    '占比。22.4%的银行',
    '第二、第三产业',
    '三、四线城市',
  ])('is not seen in %s', (raw) => {
    expect(repaired(raw)).toBe(raw);
  });
});

describe('what is glued to a word, where a blank line stood on the page,', () => {
  it.each([
    ['a caption', '资源得以整合图 24 2022 年市场概览', ['资源得以整合', '图 24 2022 年市场概览']],
    ['the caption of a table', '各有侧重表3-1 指标体系', ['各有侧重', '表3-1 指标体系']],
    ['a heading of three levels', '具有三个特点3.2.1 与客户共建', ['具有三个特点', '3.2.1 与客户共建']],
    ['an item', '下面逐一对比3.超两成客户流失', ['下面逐一对比', '3.超两成客户流失']],
    [
      'a chapter that opens with a quotation',
      '披露率有待提高四、“先行者”的做法',
      ['披露率有待提高', '四、“先行者”的做法'],
    ],
    [
      'a section that opens with a quotation',
      '披露率有待提高（二）“先行者”的做法',
      ['披露率有待提高', '（二）“先行者”的做法'],
    ],
    ["a figure's source", '行业分布图资料来源：某研究所', ['行业分布图', '资料来源：某研究所']],
    [
      "what follows a figure's source",
      '行业分布图数据来源：某数据库，某研究所整理从地区看，',
      ['行业分布图', '数据来源：某数据库，某研究所整理', '从地区看，'],
    ],
  ])('opens a line: %s', (_what, raw, lines) => {
    expect(repaired(raw).split('\n')).toEqual(lines);
  });

  it.each([
    '架构如图 3 所示',
    '下图 3 展示了架构',
    '该图 3 为架构',
    '代表 2 家机构发言',
    '附表 1 列明指标',
    '见4.1.2 节的说明',
    '见图2.1.3 架构',
    '第3.2.1 条的规定',
    '产生2.64.4万亿美元',
    '合计3.02.87 亿元',
    '约3.某种说法',
    '增长了2.5倍',
    '第二、“三农”贷款',
    '某研究所整理',
    '本所整理，据此说明',
  ])('is not seen in %s', (raw) => {
    expect(repaired(raw)).toBe(raw);
  });
});

describe('a flattened table', () => {
  const NAMES = Array.from('甲乙丙丁戊己庚辛壬癸');

  it.each([
    [
      'glued to the values before them',
      '排名证券简称总分1民生银行600016.SH(01988.HK)86.62农业银行601288.SH86.43建设银行601939.SH86.3',
      ['排名证券简称总分', '1民生银行600016.SH(01988.HK)86.6', '2农业银行601288.SH86.4', '3建设银行601939.SH86.3'],
    ],
    [
      'with ties in rank',
      '1农业银行91.02民生银行86.63建设银行83.53兴业银行83.55中国银行81.26工商银行80.1',
      ['1农业银行91.0', '2民生银行86.6', '3建设银行83.5', '3兴业银行83.5', '5中国银行81.2', '6工商银行80.1'],
    ],
    [
      'behind values with a unit and dates within',
      '序号基金简称发行日期规模1产业园甲REIT2023/06/30工业园区15.75 亿元2产业园乙REIT2021/12/17工业园区14.04 亿元3产业园丙REIT2022/10/13办公园区1,585.3 亿元',
      [
        '序号基金简称发行日期规模',
        '1产业园甲REIT2023/06/30工业园区15.75 亿元',
        '2产业园乙REIT2021/12/17工业园区14.04 亿元',
        '3产业园丙REIT2022/10/13办公园区1,585.3 亿元',
      ],
    ],
    [
      "before a security's code",
      '序号代码1600016.SH86.62601288.SH86.43601939.SH86.3',
      ['序号代码', '1600016.SH86.6', '2601288.SH86.4', '3601939.SH86.3'],
    ],
    [
      'and keeps what stands behind figures where rows do not end with them',
      '1甲基金15.5 亿元园区2乙基金14.0 亿元园区3丙基金13.5 亿元园区',
      ['1甲基金15.5 亿元园区', '2乙基金14.0 亿元园区', '3丙基金13.5 亿元园区'],
    ],
  ])('gets a line for each row number, %s', (_, raw, lines) => {
    expect(repaired(raw).split('\n')).toEqual(lines);
  });

  it('has what is glued to the last figure of a row in a line of its own, where rows end with a decimal figure', () => {
    const rows = NAMES.map((name, at) => `${at + 1}${name}银行${90 - at}.${at}`);
    const raw = [...rows.slice(0, 6), '排名简称总分', ...rows.slice(6), '以上银行领先。'].join('');
    expect(repaired(raw).split('\n')).toEqual([
      ...rows.slice(0, 6),
      '排名简称总分',
      ...rows.slice(6),
      '以上银行领先。',
    ]);
  });

  it('keeps what stands behind the figures where it does so in many rows', () => {
    const rows = NAMES.map((name, at) => `${at + 1}${name}银行${90 - at}.${at}${at % 3 === 0 ? '优秀' : ''}`);
    expect(repaired(rows.join('')).split('\n')).toEqual(rows);
  });

  it.each([
    ['a date', '序号基金简称设立时间1产业基金甲2023/12/172产业基金乙2023/12/013产业基金丙2023/11/05'],
    ['figures of a sentence', '2021年1月至2月、3月增长，1家、2家和3家机构'],
    ['classes', '第1类是园区，第2类是银行，第3类是保险'],
    ['figures and their captions', '图1总体架构图2数据架构图3技术架构'],
    ['too few rows', '1农业银行91.02民生银行86.6'],
    ['sentences', '有1位专家。有2位专家。有3位专家。'],
    ['a damaged number', '1农业银行91.0!2民生银行8V6.6,3'],
  ])('is not seen in %s, and no digit is cut off', (_, raw) => {
    expect(repaired(raw).replaceAll('，', ',').replaceAll('\n', '')).toBe(raw.replaceAll('，', ','));
    expect(repaired(raw)).not.toContain('\n');
  });
});
