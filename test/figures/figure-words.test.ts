import { describe, expect, it } from 'vitest';
import { parseFigures } from '../../src/figures/parse-figures.js';
import { onlyFigure } from './read-back.js';

describe('approximating words', () => {
  it.each([
    ['约40%', '约'],
    ['大约 250名', '约'],
    ['20%左右', '约'],
    ['十来家', '约'],
    ['超过15亿美元', '超'],
    ['逾千亿元', '超'],
    ['突破了 2.2 万家', '超'],
    ['300多家', '超'],
    ['50余万户', '超'],
    ['3.5 亿多元', '超'],
    ['三年多', '超'],
    ['10万元以上', '超'],
    ['近80%', '近'],
    ['接近900亿美元', '近'],
    ['不足500万', '不足'],
    ['低于50%', '不足'],
    ['3亿元以下', '不足'],
    ['不少于300亿元', '至少'],
    ['2家及以上', '至少'],
    ['不超过5%', '至多'],
    ['不宜超过2小时', '至多'],
    ['不得低于8%', '至少'],
    ['最高可达 40%', '至多'],
    ['5 秒以内', '至多'],
    ['more than 300', '超'],
    ['nearly 20%', '近'],
    ['at least 5 million', '至少'],
  ])('%s belongs to the figure whole', (text, approximate) => {
    expect(onlyFigure(text)).toMatchObject({ start: 0, end: text.length, approximate });
  });

  it('stand behind Latin letters too, if they are not of them', () => {
    expect(onlyFigure('ROE约12%')).toMatchObject({ low: '12', approximate: '约' });
    expect(onlyFigure('turnover 12%')).not.toHaveProperty('approximate');
  });

  it.each([
    '节约3000万元',
    '签约30家',
    '附近3家',
    '最近3年',
    '近3年',
    '近十年',
    '赶超5家',
    '3家以上海为总部',
    '贷款3万元余额',
  ])('%s has none', (text) => {
    expect(onlyFigure(text)).not.toHaveProperty('approximate');
  });
});

describe('words of change', () => {
  it.each([
    ['同比增长12.5%', { change: '同比', direction: 'up' }],
    ['环比回落了 0.3 个百分点', { change: '环比', direction: 'down' }],
    ['较年初增加 154.1 亿元', { change: '较年初', direction: 'up' }],
    ['较上年末大幅下降约2%', { change: '较上年末', direction: 'down' }],
    ['比上年提高0.5个百分点', { change: '较上年', direction: 'up' }],
    ['同比少增3亿元', { change: '同比', direction: 'down' }],
    ['负增长2%', { direction: 'down' }],
    ['增至15家', { direction: 'up', reached: true }],
    ['降低到 1.3 以下', { direction: 'down', reached: true }],
    ['rose 5% year-on-year', { change: '同比', direction: 'up' }],
    ['3个百分点的提升', { direction: 'up' }],
    ['较上年同期增长5%', { change: '同比', direction: 'up' }],
    ['与去年同期相比下降5%', { change: '同比', direction: 'down' }],
    ['较上个月末增长5%', { change: '较上月', direction: 'up' }],
  ])('%s', (text, expected) => {
    expect(onlyFigure(text)).toMatchObject(expected);
  });

  it('reach through a list, and no further than their clause', () => {
    const [first, second, third, other] = parseFigures('同比分别增长33.35%、9.17%和173.1%,占比5%');
    const shared = { change: '同比', direction: 'up' };
    expect([first, second, third]).toMatchObject([shared, shared, shared]);
    expect(other).not.toHaveProperty('change');
    expect(other).not.toHaveProperty('direction');
  });

  it('tell where a change ended from how far it went', () => {
    const [from, by, to] = parseFigures('由1.41%较上年末下降0.05个百分点至1.36%');
    expect(from).not.toHaveProperty('direction');
    expect(by).toMatchObject({ change: '较上年末', direction: 'down' });
    expect(by).not.toHaveProperty('reached');
    expect(to).toMatchObject({ low: '1.36', change: '较上年末', direction: 'down', reached: true });
    expect(parseFigures('fell 0.05 percentage points to 1.36%')).toMatchObject([
      { unit: '个百分点', direction: 'down' },
      { unit: '%', direction: 'down', reached: true },
    ]);
  });

  it.each(['上年同期12%', '去年同期为12%', '本年末和上年末分别为12%', '高于较上年末的12%'])(
    'are no change where a time is named: %s',
    (text) => {
      expect(onlyFigure(text)).not.toHaveProperty('change');
    },
  );

  it('do not see growth in what is new', () => {
    expect(onlyFigure('新增193家')).not.toHaveProperty('direction');
  });
});
