import { describe, expect, it } from 'vitest';
import { readPeriods } from '../../src/retrieve/read-periods.js';
import { foldText } from '../../src/terms/fold-text.js';

const things = (question: string) => readPeriods(question, foldText).flatMap((place) => place.things);
const variantsOf = (question: string) => things(question).map(({ variants }) => variants);

describe('the periods of a question', () => {
  it.each(['2024年', '二〇二四年', '２０２４年', 'FY2024', 'in 2024', '2024年度'])(
    'are a year in any writing: %s',
    (question) => {
      expect(variantsOf(question)).toEqual([['2024年', '2024']]);
    },
  );

  it.each(['工行24年净利润', 'FY24净利润', '24年末的净利润', '二〇二四年净利润'])(
    'look for the year of %s',
    (question) => {
      expect(things(question)[0]?.variants).toEqual(['2024年', '2024']);
    },
  );

  it('know a year of two digits where it is one', () => {
    expect(things('较22年')).toEqual([{ own: '22年', variants: ['2022年', '2022'], exact: false }]);
  });

  it.each([
    ['July 2023', '7月'],
    ['2023年7月', '7月'],
    ['the first half of 2022', '上半年'],
    ['2022年下半年', '下半年'],
    ['Q3 2023', '三季度'],
    ['2023年第一季度', '一季度'],
    ['15 January 2024', '1月15日'],
    ['2024-01-15', '1月15日'],
    ['at the end of 2022', '年末'],
    ['2022年末', '年末'],
  ])('are the year and its part as Chinese reports have it: %s', (question, part) => {
    const [year, other] = variantsOf(question);
    expect(year?.[1]).toMatch(/^20\d\d$/);
    expect(other?.[0]).toBe(part);
  });

  it('are found in English text, too', () => {
    expect(variantsOf('2023年7月')[1]).toContain('july');
    expect(variantsOf('2023年第三季度')[1]).toEqual(expect.arrayContaining(['q3', 'third quarter']));
    expect(variantsOf('2024年1月15日')[1]).toEqual(expect.arrayContaining(['2024-01-15', '15 january', 'january 15']));
  });

  it('stand at their places, with what the question has of each', () => {
    const question = '上海2023年7月的余额';
    const [place] = readPeriods(question, foldText);
    expect(question.slice(place?.start, place?.end)).toBe('2023年7月');
    expect(place?.things.map(({ own }) => own)).toEqual(['2023', '7月']);
  });

  it.each(['2019—2022年', '2023年1-9月', '去年', '第3名', ''])('leave %s to be read word by word', (question) => {
    expect(readPeriods(question, foldText)).toEqual([]);
  });
});
