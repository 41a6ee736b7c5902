import { describe, expect, it } from 'vitest';
import { readTitle } from '../../../src/ingest/load/read-title.js';

describe('readTitle', () => {
  it('keeps the title as listed, without file extension and page count', () => {
    expect(readTitle('某城商行:2024绿色信贷实践白皮书(37页).pdf')).toEqual({
      title: '某城商行:2024绿色信贷实践白皮书',
      publisher: '某城商行',
      pages: 37,
      reportDate: '2024',
      language: 'zh',
    });
  });

  it('keeps a dot that starts no file extension', () => {
    expect(readTitle('支付清算报告 v2.0').title).toBe('支付清算报告 v2.0');
  });

  it('reads the page count in full-width brackets and in English', () => {
    expect(readTitle('养老金融展望(12 页).pdf').pages).toBe(12);
    expect(readTitle('Retail Banking (8 pages).pdf').pages).toBe(8);
  });

  it('keeps a name that is nothing but a file extension or a page count', () => {
    expect(readTitle('.pdf').title).toBe('.pdf');
    expect(readTitle('(52页).pdf').title).toBe('(52页)');
  });

  it.each([
    ['南方大学&某某科技:2022年风控模型报告', '南方大学&某某科技'],
    ['东海金融与发展实验室：园区融资蓝皮书', '东海金融与发展实验室'],
    ['某省科学学研究所:科技保险观察', '某省科学学研究所'],
    ['中国某某银行业务研发中心:体验白皮书', '中国某某银行业务研发中心'],
    ['中国银行业协会:理财年报', '中国银行业协会'],
    ['Acme & Company: Payments in Asia', 'Acme & Company'],
  ])('takes the publisher that stands before the first colon of %s', (listed, publisher) => {
    expect(readTitle(listed).publisher).toBe(publisher);
  });

  it.each([
    '保险行业:利差损怎么化解',
    '证券行业深度研究:两融余额回升',
    '银行业专题:净息差还会降吗',
    '信托行业【资产服务】系列报告(三):家族信托',
    '非银金融行业资管系列十二:北欧篇',
    '银行业科技系列报告(二)案例篇:数据中台',
    '金融机房怎么建、怎么管:要点',
    '2024稳中求进:宏观展望',
    '以“客户”为中心:零售转型',
    '这个标题的前半句比任何一家机构的名字都要长得多:后半句',
    'AI in finance: what comes next',
    ':没有名字',
    '没有冒号的标题',
  ])('takes no publisher from %s', (listed) => {
    expect(readTitle(listed).publisher).toBeUndefined();
  });

  it('reads a date at the end, of six digits or eight', () => {
    expect(readTitle('证券行业:并购重组提速-240126(16页).pdf').reportDate).toBe('2024-01-26');
    expect(readTitle('并购重组提速_20231205').reportDate).toBe('2023-12-05');
  });

  it('takes no date that the calendar does not have', () => {
    expect(readTitle('证券行业:并购重组提速-241326').reportDate).toBeUndefined();
    expect(readTitle('2022年并购-230229').reportDate).toBe('2022');
  });

  it('reads the year where only that is named, the one that says so first', () => {
    expect(readTitle('2024以服务换增长:2023年保险报告').reportDate).toBe('2023');
    expect(readTitle('责任金融蓝皮书(2023)').reportDate).toBe('2023');
    expect(readTitle('科技金融年度观察2022').reportDate).toBe('2022');
    expect(readTitle('样本 120245 份').reportDate).toBeUndefined();
  });

  it('is Chinese with one Chinese character, else English', () => {
    expect(readTitle('ESG评级').language).toBe('zh');
    expect(readTitle('ESG ratings').language).toBe('en');
  });
});
