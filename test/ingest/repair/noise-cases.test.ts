import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.js';

describe('bold type that was extracted twice', () => {
  it.each([
    '第十六条、第二十条、第二十六条、第二十九条',
    '第三十条、第三十三条、第三十三条之一',
    '一百二十家、一百二十三家',
  ])('is no list of numbers that begin alike: %s', (raw) => {
    expect(repaired(raw)).toBe(raw);
  });

  it.each([
    ['工商银行工商银行在国内同业率先实现', '工商银行在国内同业率先实现'],
    ['第一第一,生成式人工智能是新质生产力生成式人工智能是新质生产力。', '第一，生成式人工智能是新质生产力。'],
    ['一是一是营商环境构建方面', '一是营商环境构建方面'],
    ['一是模式机制初成体系一是模式机制初成体系', '一是模式机制初成体系'],
    ['原则三原则三,技术先进性和业务可持续性', '原则三，技术先进性和业务可持续性'],
    ['(二)(二)负责任金融在中国进入加速发展期', '（二）负责任金融在中国进入加速发展期'],
    ['1.产业园区概况。产业园区概况。', '1.产业园区概况。'],
    ['金融数据金融数据中心的设计可以从', '金融数据中心的设计可以从'],
    ['企业标识企业标识总分总分', '企业标识总分'],
    ['时间时间事件概述事件概述事件影响事件影响2023年1月', '时间事件概述事件影响2023年1月'],
    ['观点观点学者学者著作著作公司保留客户的时间越长', '观点学者著作公司保留客户的时间越长'],
    ['排名排名证券简称证券简称证券代码证券代码', '排名证券简称证券代码'],
  ])('stands once: %s', (raw, expected) => {
    expect(repaired(raw)).toBe(expected);
  });

  it.each([
    ['加强产加强产品开发品开发。', '加强产品开发。'],
    ['生成式生成式AIAI进一步重塑交进一步重塑交易方式易方式。', '生成式AI进一步重塑交易方式。'],
    ['架起共架起共富桥富桥', '架起共富桥'],
    ['养鳜鱼肥养鳜鱼肥美美', '养鳜鱼肥美'],
    ['目目录录一、一、负责任金融发展的形势要求负责任金融发展的形势要求', '目录一、负责任金融发展的形势要求'],
    ['附附录录附录一附录一', '附录附录一'],
    ['行行业业 研研 究究 行行业业深深度度研研究究报报告告', '行业研究 行业深度研究报告'],
    ['第四第四，生成式人工智能生成式人工智能', '第四，生成式人工智能'],
  ])('stands once where its pieces are interleaved: %s', (raw, expected) => {
    expect(repaired(raw)).toBe(expected);
  });

  it.each([
    ['数数据产业年均增速超过据产业年均增速超过2020%', '数据产业年均增速超过20%'],
    ['指数平均得分为指数平均得分为 79.479.4 分分', '指数平均得分为 79.4 分'],
    ['第四第四,20242024年金融机构集成年金融机构集成', '第四，2024年金融机构集成'],
    ['整体处于四星半级水平整体处于四星半级水平,6 6 家家银行', '整体处于四星半级水平，6 家银行'],
    ['图图 8 8 地方性银行地方性银行', '图 8 地方性银行'],
    ['图图3 3 保险公司客户终身价值的构成保险公司客户终身价值的构成', '图3 保险公司客户终身价值的构成'],
    ['涉农贷款余额涉农贷款余额20202020 年年', '涉农贷款余额2020 年'],
  ])('loses half of its digits beside doubled words: %s', (raw, expected) => {
    expect(repaired(raw)).toBe(expected);
  });

  it.each([
    '年均增速超过2020%',
    '截至20242024年',
    '工商银行工商银行2020年',
    '同比增长同比增长22%',
    '共有22 家',
    '不足5050 页',
    '占比2占比2.5%',
    '得分2.62.6',
    '合计1111 家',
    '代码600016600016',
  ])('keeps all of its digits where the doubling is not certain: %s', (raw) => {
    const digits = raw.replace(/\D/g, '');
    expect(repaired(raw).replace(/\D/g, '')).toBe(digits);
  });

  it.each([
    '上市公司公司治理',
    '一步一步推进',
    '，一步一步，',
    '一个一个地',
    '天天向上',
    '人人为我为人人',
    '发展发展中国家',
    '研究研究院的研究',
    '人民日报报道',
    '长江江苏段',
    '应当有有效措施',
    '提高了了解',
  ])('is no word that Chinese doubles itself, or that two words share: %s', (raw) => {
    expect(repaired(raw)).toBe(raw);
  });

  it.each([
    '指标一符合要求符合要求不符合要求',
    '指标一 符合要求 符合要求 不符合要求',
    '序号1符合要求符合要求符合要求2不符合要求',
    '检查项合格合格不合格',
    '指标名称\n指标一基本符合要求基本符合要求2020不符合要求\n结论，都已整改。',
  ])('is no row of a table whose cells say the same: %j', (raw) => {
    expect(repaired(raw)).toBe(raw);
  });

  it.each([
    ['其中数据要素数据要素的配置效率较高。', '其中数据要素的配置效率较高。'],
    ['指标一已按监管机构要求整改已按监管机构要求整改未整改', '指标一已按监管机构要求整改未整改'],
    ['指标一 检查结果检查结果 整改情况', '指标一 检查结果 整改情况'],
    ['指标一检查结果检查结果整改情况整改情况责任人', '指标一检查结果整改情况责任人'],
  ])('is told from such a row by its sentence, its length, its blanks or its chain: %s', (raw, expected) => {
    expect(repaired(raw)).toBe(expected);
  });

  it('gets a line of its own where it was a heading with a number', () => {
    expect(repaired('稳步推进。1.1.发展现状和主要问题发展现状和主要问题近年来,各地')).toBe(
      '稳步推进。\n1.发展现状和主要问题\n近年来，各地',
    );
  });
});

describe('a number', () => {
  it.each(['3.1V.65 亿元', '3.27&.46 亿元', '72-40.50w.08-55.58%', '1513-36.13!64.04-42.82%'])(
    'that is damaged stays as it stands: %s',
    (raw) => {
      expect(repaired(`总额为${raw}。`)).toBe(`总额为${raw}。`);
    },
  );

  it.each([
    '22 家',
    '2022年',
    '5,366 家',
    '2.6至4.4',
    '产生2.64.4万亿美元',
    '1 万元20 万元',
    '（20242026 年）',
    '10:30',
    '7.5762%',
    '2021/12/17',
    '600016.SH',
  ])('is left alone: %s', (raw) => {
    expect(repaired(raw)).toBe(raw);
  });
});

describe('spaced-out characters', () => {
  it.each([
    ['该 工 具 仅 占 DeepMind 的 Chinchilla AI 的 40%', '该工具仅占 DeepMind 的 Chinchilla AI 的 40%'],
    ['OpenAI 的 GPT-3 训 练 计 算 的 75%', 'OpenAI 的 GPT-3 训练计算的 75%'],
    ['算力枢纽 实 施 方案', '算力枢纽实施 方案'],
    ['广 东 省5G 基 站', '广东省5G 基 站'],
    ['产\u00a0业\u00a0园\u00a0区', '产业园区'],
  ])('are joined: %s', (raw, expected) => {
    expect(repaired(raw)).toBe(expected);
  });

  it.each(['目 录', '张三 李四', '截至 2023 年末', '银行 保险 证券'])('are not seen in %s', (raw) => {
    expect(repaired(raw)).toBe(raw);
  });
});

describe('half-width punctuation', () => {
  it.each([
    ['2023 年,“负责任金融', '2023 年，“负责任金融'],
    ['沪深京(主板、创业板)7.57%', '沪深京（主板、创业板）7.57%'],
    ['(主板)', '（主板）'],
    ['五星佳级( )90(含)-100 分', '五星佳级（ ）90（含）-100 分'],
    ['如何应对?请看:方案;好!', '如何应对？请看：方案；好！'],
    ['𠮷野家(A)', '𠮷野家（A）'],
  ])('becomes full-width in Chinese: %s', (raw, expected) => {
    expect(repaired(raw)).toBe(expected);
  });

  it.each([
    'AI for science (Nature, 2023): why?',
    '5,366',
    'https://example.org/a?b=c',
    '12:30',
    '(a, b)',
    '😀, (😀)',
    ')(',
    '(',
  ])('stays in %s', (raw) => {
    expect(repaired(raw)).toBe(raw);
  });
});

describe('what a site wove into the text', () => {
  it.each([
    ['贷款余额\n扫码关注公众号获取更多报告\n稳步增长', '贷款余额\n\n稳步增长'],
    ['贷款余额\n更多行业研究报告免费下载，请加微信\n稳步增长', '贷款余额\n\n稳步增长'],
    ['贷款余额\n海量资料，加入QQ群：123456789\n稳步增长', '贷款余额\n\n稳步增长'],
    ['贷款余额\n免费领取，请关注某某报告网，电话:010-12345678\n稳步增长', '贷款余额\n\n稳步增长'],
  ])('is deleted as a line: %j', (raw, expected) => {
    expect(repaired(raw)).toBe(expected);
  });

  it.each([
    '银行可引导客户扫描二维码办理。',
    '该行发布了更多报告，供投资者参考。',
    '关注公众号的客户增加了22 家。',
    '关注银行公众号的客户占35%，比上年提高5个百分点',
    '2.扫描二维码支付的客户占比为45%',
    '长按识别二维码的风险提示',
    '微众银行：关注小程序生态研究',
    '更多客户关注银行公众号并加入会员',
    '更多行业研究报告的发布',
    '通过公众号免费领取资料的客户占35%',
    '通过微信免费领取资料的客户增长了三成',
    '免费下载的微信用户达123456户',
  ])('is not seen in a line about such things: %s', (raw) => {
    expect(repaired(`前文。\n${raw}\n后文。`)).toBe(`前文。\n${raw}\n后文。`);
  });

  it('is deleted by its name inside a sentence, and nothing beside it', () => {
    expect(repaired('而不是某某报告网相关的链接', ['某某报告网'])).toBe('而不是相关的链接');
    expect(repaired('𠮷某某报告网𠮷', ['某某报告网'])).toBe('𠮷𠮷');
    expect(repaired('扫码关注某某报告网公众号获取更多报告', ['某某报告网', '报告网公众', '某某报'])).toBe('');
    expect(repaired('而不是某某报告网公众号的链接', ['某某报告网', '报告网公众'])).toBe('而不是公众号的链接');
  });

  it.each([
    '东方财富营业收入增长10%，东方财富证券净利润5亿元',
    '营业收入增长的是东方财富。',
    '其中东方财富增长较快，而东方财富证券增长较慢，可见东方财富分化。',
    '根据“东方财富”的数据',
  ])('is kept where its name may be a word of the sentence: %s', (raw) => {
    expect(repaired(raw, ['东方财富'])).toBe(raw);
  });

  it('is kept where its name is a word of two characters', () => {
    expect(repaired('银行与保险', ['银行'])).toBe('银行与保险');
  });
});
