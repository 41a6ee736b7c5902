import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedYears, yearMentions } from '../../src/figures/year-mentions.js';

const FORMS: readonly ((year: number) => string)[] = [
  (year) => `${year}年`,
  (year) => `${[...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')}年`,
  (year) => `${String(year).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))}年`,
  (year) => `FY${year}`,
  (year) => `${year}年度`,
  (year) => `${year}-06-30`,
  (year) => `${year}年第三季度`,
  (year) => `Q3 ${year}`,
];

describe('the years that a text names', () => {
  it.each([
    ['2022年和2023 年', [2022, 2023]],
    ['2022、2023年', [2022, 2023]],
    ['2023年的增速高于1999年，2023年又', [2023, 1999]],
    ['自2021-06起', [2021]],
    ['2019-2022年', [2019, 2020, 2021, 2022]],
    ['二〇二四年、FY19、19年末', [2024, 2019]],
    ['| 指标 | 2021 | 2022 |', [2021, 2022]],
    ['2021,2022,2023', [2021, 2022, 2023]],
    ['金融科技蓝皮书2023', [2023]],
    ['What was the revenue for 2023?', [2023]],
    ['增长2005家、2008 万元、2,021户、2020.5', []],
    ['20230101', []],
    ['12023元', []],
    ['2100年', []],
    ['余额为 202 亿元', []],
    ['', []],
  ])('%s: %j', (text, years) => {
    expect([...namedYears(text)]).toEqual(years);
  });

  it('are the same in every form, each once, wherever they stand', () => {
    const year = fc.integer({ min: 1900, max: 2099 });
    const written = fc.tuple(year, fc.constantFrom(...FORMS));
    fc.assert(
      fc.property(fc.array(written), (mentions) => {
        const text = mentions.map(([named, write]) => `余额${write(named)}`).join('，');
        expect([...namedYears(text)]).toEqual([...new Set(mentions.map(([named]) => named))]);
      }),
    );
  });

  it('stand in the order of the text, apart, each at its place', () => {
    const text = '2023年好过2022，也好过2019-2020年';
    expect(yearMentions(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '2023年',
      '2022',
      '2019-2020年',
    ]);
  });
});

describe('a year of two digits', () => {
  it.each([
    ['工行24年净利润是多少', 2024],
    ['那24年呢', 2024],
    ['在19年全年', 2019],
  ])('is one in a question: %s', (question, year) => {
    expect([...namedYears(question, { asked: true })]).toEqual([year]);
    expect([...namedYears(question)]).toEqual([]);
  });

  it.each(['24年期国债', '近12年', '成立11年来', '满18年', '期限为13年', '20年的经验', '第16年', '12年以上'])(
    'is none where years are counted: %s',
    (question) => {
      expect([...namedYears(question, { asked: true })]).toEqual([]);
    },
  );
});
