import { describe, expect, it } from 'vitest';
import { sameFigure } from '../../src/figures/same-figure.js';
import { onlyFigure } from './read-back.js';

function same(a: string, b: string, options?: { ignoreCounter?: boolean }): boolean {
  return sameFigure(onlyFigure(a), onlyFigure(b), options);
}

describe('the same figure', () => {
  it.each([
    ['3.2亿元', '32000万元'],
    ['3.2亿元', '320,000,000元'],
    ['人民币3.2亿', '约3.2亿元'],
    ['$1.5bn', '15亿美元'],
    ['港币3亿元', '3亿港元'],
    ['HK$3亿元', 'HKD 300 million'],
    ['25bp', '0.25个百分点'],
    ['3.5‰', '0.35%'],
    ['百分之四十三点三四', '４３．３４％'],
    ['八成五', '85%'],
    ['三分之一', '1/3'],
    ['5-10亿元', '5亿元至10亿元'],
    ['30天', '30日'],
    ['增长5%', '下降5%'],
    ['第2名', '第二名'],
  ])('%s and %s', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });
});

describe('not the same figure', () => {
  it.each([
    ['3.2亿元', '3.2万亿元'],
    ['3.2亿元', '3.2亿美元'],
    ['港币3亿元', '3亿元'],
    ['日元300亿', '300亿'],
    ['(3,456)万元', '3,456万元'],
    ['3.2亿元', '3.20000001亿元'],
    ['12%', '12个百分点'],
    ['12%', '12‰'],
    ['12%', '0.12'],
    ['三分之一', '33.3%'],
    ['5-10亿元', '5-12亿元'],
    ['5-10亿元', '10亿元'],
    ['-5%', '5%'],
    ['30家', '30户'],
    ['30家', '30'],
    ['第2名', '2名'],
    ['500元/吨', '500元'],
  ])('%s and %s', (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });

  it('when either is damaged, whatever it looks like', () => {
    expect(same('3.1V.65 亿元', '3.1V.65 亿元')).toBe(false);
  });
});

describe('when counters are ignored', () => {
  it('takes 30家, 30户 and a bare 30 for the same', () => {
    expect(same('30家', '30户', { ignoreCounter: true })).toBe(true);
    expect(same('30家', '30', { ignoreCounter: true })).toBe(true);
  });

  it('still tells what is counted from what is measured', () => {
    expect(same('30家', '30元', { ignoreCounter: true })).toBe(false);
    expect(same('30', '30%', { ignoreCounter: true })).toBe(false);
    expect(same('30家', '31家', { ignoreCounter: true })).toBe(false);
  });
});
