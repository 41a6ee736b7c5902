import { describe, expect, it } from 'vitest';
import { createNameBook } from '../../../src/answer/follow-up/name-book.js';
import { replaceName } from '../../../src/answer/follow-up/replace-name.js';
import { replacePeriod } from '../../../src/answer/follow-up/replace-period.js';

const names = createNameBook({
  aliases: [
    ['中国建设银行', '建设银行', '建行', 'China Construction Bank'],
    ['中国农业银行', '农业银行', '农行', 'Agricultural Bank of China'],
    ['平安银行', 'Ping An Bank'],
    ['不良贷款率', '不良率'],
    ['安永会计师事务所', '安永'],
    ['德勤会计师事务所', '德勤'],
  ],
  terms: ['净利润', '云计算'],
});

describe('replaceName with a place', () => {
  it.each([
    ['广东对数据中心的要求是多少？', '江苏', '江苏对数据中心的要求是多少？'],
    ['上海的指数是多少？', '北京市', '北京市的指数是多少？'],
  ])('puts another into %s', (before, core, question) => {
    expect(replaceName(before, { core, of: false }, names)).toBe(question);
  });

  it('leaves a question that names two of them', () => {
    expect(replaceName('广东和上海谁多？', { core: '江苏', of: false }, names)).toBeUndefined();
  });
});

describe('replacePeriod', () => {
  it.each([
    ['2024年农行的不良率是多少？', '2025年', '2025年农行的不良率是多少？'],
    ['小审阳2020年追回多少', '2021年', '小审阳2021年追回多少'],
    ['2023年6月末的余额', '2022年', '2022年6月末的余额'],
    ['2023年上半年的余额', '下半年', '2023年下半年的余额'],
    ['2024年1月25日发布了哪几份', '1月22日', '2024年1月22日发布了哪几份'],
    ['What was it in 2021?', '2022', 'What was it in 2022?'],
  ])('puts another time into %s', (before, core, question) => {
    expect(replacePeriod(before, core)).toBe(question);
  });

  it.each([
    ['2020年和2021年各追回多少', '2022年'],
    ['不良率是多少', '2025年'],
    ['2024年的不良率', '建行'],
    ['2024年的不良率', '2025年的净利润'],
  ])('leaves %s where %s is no one time for one', (before, core) => {
    expect(replacePeriod(before, core)).toBeUndefined();
  });
});

describe('replaceName', () => {
  const replace = (before: string, core: string, of = false) => replaceName(before, { core, of }, names);

  it.each([
    ['2024年农行的不良率是多少？', '建设银行', '2024年建设银行的不良率是多少？'],
    ['平安银行自研的平台是什么?', '农行', '农行自研的平台是什么?'],
    [
      'What score did the Agricultural Bank of China get?',
      'China Construction Bank',
      'What score did the China Construction Bank get?',
    ],
    ['2024年农行的不良率是多少？', '净利润', '2024年农行的净利润是多少？'],
    ['安永的报告有哪些？', '德勤', '德勤的报告有哪些？'],
    ['券商榜单第一名是谁?', '第三名', '券商榜单第三名是谁?'],
    ['2022年移动支付的笔数是多少', '金额', '2022年移动支付的金额是多少'],
    ['2022年网上支付有多少亿笔?', '移动支付', '2022年移动支付有多少亿笔?'],
    ['2022年上海种子轮投了多少', '天使轮', '2022年上海天使轮投了多少'],
  ])('puts another of the kind into %s', (before, core, question) => {
    expect(replace(before, core)).toBe(question);
  });

  it('puts another owner in, where the fragment is one', () => {
    expect(replace('全国性名单的末位是谁?', '券商名录', true)).toBe('券商名录的末位是谁?');
  });

  it.each([
    ['农行和建行谁高？', '平安银行'],
    ['中关村主业是什么?', '齐鲁软件园'],
    ['2024年农行的不良率是多少？', '农业银行'],
    ['登录双活能撑多少用户', '日活'],
    ['云计算是什么', '净利润'],
  ])('leaves %s where it is not clear what %s takes the place of', (before, core) => {
    expect(replace(before, core)).toBeUndefined();
  });
});

describe('a book of names', () => {
  it('finds the longest name, and one in Latin letters only whole', () => {
    expect(names.mentionsIn('中国建设银行').map(({ start, end }) => [start, end])).toEqual([[0, 6]]);
    expect(names.mentionsIn('Ping An Banks')).toEqual([]);
    expect(names.mentionsIn('农行和建行').map(({ thing }) => thing)).toEqual(['中国农业银行', '中国建设银行']);
  });
});
