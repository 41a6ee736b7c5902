import { dayOf, edgeOf, fullYear, halfOf, monthOf, monthsOf, quarterOf, yearOf, type Named } from './calendar.js';
import { numberOf } from './number-of.js';
import type { PeriodForm } from './period-form.js';

const S = ' {0,2}';
const TO = `${S}(?:-|—|~|至|到)${S}`;
const FULL_YEAR = `(?<!\\d)(?<year>(?:1[6-9]|20)\\d\\d|(?:二[〇零]|一[六七八九])[〇零一二三四五六七八九]{2})${S}`;
/** Not 第10年末 and 近20年: these count years. */
const NOT_COUNTED = '(?<!\\d|\\d\\.|[第近满每] ?)';
/** Two digits name a year only before a part of a year: 22年3月, 23年末. */
const ANY_YEAR = `(?:${FULL_YEAR}年|${NOT_COUNTED}(?<short>\\d\\d)${S}年)`;
const NO_YEAR = '(?<!\\d|\\d\\.|[一二三四五六七八九十百个])';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '(?:[12]\\d|3[01]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])';
/** 22、25日: all but the last of a list may stand without 日. */
const LISTED = `${S}(?:、|和|与|及|或|至)${S}`;
/** Longer lists are none, and would be walked again from each of their days. */
const MOST_LISTED = 8;
const DAY_END = `(?:${S}[日号]|(?=(?:${LISTED}${DAY}){1,${MOST_LISTED}}${S}[日号]))`;
const NOT_MONTH_AFTER = '(?![球薪饼均供光活费嫂亮息])';
const QUARTER = `第?(?<quarter>[一二三四1-4])${S}季度`;
const EDGE = '(?<edge>末|底(?![层部气线仓座])|初(?![步创始级次审心期中]))';

type Groups = Parameters<PeriodForm['read']>[0];

function yearIn({ year, short }: Groups): number | undefined {
  const named = year ?? short;
  return named === undefined ? undefined : fullYear(numberOf(named));
}

/** The year's first or last day, or the named period itself. */
function edged(named: Named, { edge }: Groups): Named {
  return edge === undefined ? named : edgeOf(named, edge);
}

/** `before` is the pattern of the year, or of what must not stand before a period without one. */
function monthsOfYear(before: string): PeriodForm[] {
  return [
    {
      pattern: new RegExp(`${before}(?<month>${MONTH})${S}月${S}(?<day>${DAY})${DAY_END}`, 'g'),
      read: (groups) => dayOf(numberOf(groups.month), numberOf(groups.day), yearIn(groups)),
    },
    {
      pattern: new RegExp(`${before}(?<month>${MONTH})${S}月${S}(?<day>${DAY})${S}日?${TO}(?<last>${DAY})${S}日`, 'g'),
      read: (groups) => {
        const first = dayOf(numberOf(groups.month), numberOf(groups.day), yearIn(groups));
        const last = dayOf(numberOf(groups.month), numberOf(groups.last), yearIn(groups));
        return first && last ? { ...first, to: last.to, granularity: 'range' } : undefined;
      },
    },
    {
      pattern: new RegExp(`${before}(?<month>${MONTH})${S}月份?${S}${EDGE}?${NOT_MONTH_AFTER}`, 'g'),
      read: (groups) => edged(monthOf(numberOf(groups.month), yearIn(groups)), groups),
    },
    {
      pattern: new RegExp(`${before}(?<first>${MONTH})(?:${S}月份?)?${TO}(?<last>${MONTH})${S}月份?`, 'g'),
      read: (groups) => {
        const [from, to] = [numberOf(groups.first), numberOf(groups.last)];
        return from < to ? monthsOf({ from, to, year: yearIn(groups) }) : undefined;
      },
    },
  ];
}

function quartersOfYear(before: string): PeriodForm[] {
  return [
    {
      pattern: new RegExp(`${before}${QUARTER}${S}${EDGE}?`, 'g'),
      read: (groups) => edged(quarterOf(numberOf(groups.quarter), yearIn(groups)), groups),
    },
    {
      pattern: new RegExp(`${before}前(?<quarter>[二两三23])个?季度(?<edge>末)?`, 'g'),
      read: (groups) => {
        const last = groups.quarter === '两' ? 2 : numberOf(groups.quarter);
        return edged(monthsOf({ from: 1, to: last * 3, year: yearIn(groups) }), groups);
      },
    },
    {
      pattern: new RegExp(`${before}(?<half>[上下])半年(?!度)${S}(?<edge>末)?`, 'g'),
      read: (groups) => edged(halfOf(groups.half === '上' ? 1 : 2, yearIn(groups)), groups),
    },
    { pattern: new RegExp(`${before}半年度`, 'g'), read: (groups) => halfOf(1, yearIn(groups)) },
  ];
}

/** Words before and after which two digits with 年 name a year and no span of time; others are spans (20年国债). */
const DATE_WORD = '(?<=(?:截至|截止|截止到|较|早在|相比|对比|自从|始于) ?)';
const CLAUSE_START = '(?<=^|[\\n，,。；;:：(（、])';
const YEAR_FOLLOWS = '(?=度|全年|净利|营收|营业|归母|业绩|实现|发布|发行|同比|我国|全国|中国|公司|以来)';

/** 25日 of 1月22日和25日; the year is that of the day before. */
const FURTHER_DAY = new RegExp(
  `(?<=(?<month>${MONTH})${S}月${S}${DAY}(?:${S}[日号])?(?:${LISTED}${DAY}(?:${S}[日号])?){0,${MOST_LISTED}}${LISTED})(?<day>${DAY})${DAY_END}`,
  'g',
);

/**
 * A year as people write it who ask for one: 24年, but not 30年期, 近12年 or 成立11年来. Round numbers count years more often
 * than they name one.
 */
export const ASKED_YEAR: PeriodForm = {
  pattern: new RegExp(
    `(?<!\\d|\\d\\.|[第近满每达为过了约超逾期限共历长立] ?)(?<short>[12][1-46-9])${S}年(?:度|${S}全年)?(?![期以来内前后间多半级]|国债|左右)`,
    'g',
  ),
  read: ({ short }) => yearOf(fullYear(numberOf(short))),
};

/** Chinese ways to write dates and periods, with and without their year. */
export const CHINESE_PERIODS: readonly PeriodForm[] = [
  ...[`${ANY_YEAR}${S}`, NO_YEAR].flatMap(monthsOfYear),
  { pattern: FURTHER_DAY, read: ({ month, day }) => dayOf(numberOf(month), numberOf(day)) },
  ...[`${ANY_YEAR}度?${S}`, FULL_YEAR, NO_YEAR].flatMap(quartersOfYear),
  {
    pattern: new RegExp(`${ANY_YEAR}${S}年?${EDGE}`, 'g'),
    read: (groups) => edged(yearOf(yearIn(groups) ?? Number.NaN), groups),
  },
  {
    pattern: new RegExp(`${FULL_YEAR}财?年(?!代)度?`, 'g'),
    read: (groups) => yearOf(yearIn(groups) ?? Number.NaN),
  },
  {
    pattern: new RegExp(
      `(?:${DATE_WORD}${NOT_COUNTED}(?<short>\\d\\d)${S}年|${CLAUSE_START}(?<year>[12]\\d)${S}年${YEAR_FOLLOWS}度?)`,
      'g',
    ),
    read: (groups) => yearOf(fullYear(numberOf(groups.year ?? groups.short))),
  },
  {
    pattern: /(?<![上去本今每同当次明该前后\d一二三四五六七八九十] ?)年(?:末|底(?![层部气线仓座]))/g,
    read: () => dayOf(12, 31),
  },
];
