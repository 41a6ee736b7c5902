import { daysFrom, monthsFrom } from './days.js';

/** A text whose relative words (去年, last quarter) are replaced by the periods that they mean on a day. */
export interface ResolvedText {
  text: string;
  /** Where the named periods stand in it. */
  named: readonly { start: number; end: number }[];
  /** The place in the text as it was that one in this text comes from. */
  toOriginal: (at: number) => number;
}

interface Day {
  /** ISO date. */
  date: string;
  year: number;
  /** 1 to 12 */
  month: number;
  /** 1 to 4 */
  quarter: number;
}

/** 比去年, 与上年相比: what something is held against, not what is asked for. */
const NOT_AGAINST = '(?<![比较跟与和同])';
const NOT_THAN = '(?<!\\b(?:than|vs|versus) )';
/** Each word with the signs that would make it part of another one: 如今年轻, 过去年均, 成本年化, 以前年度, 上年报. */
const RELATIVE: readonly { word: RegExp; named: (day: Day) => string }[] = [
  { word: /(?<!如)今年度?|(?<![成资基])本年度?/gu, named: ({ year }) => `${year}年` },
  {
    word: new RegExp(`${NOT_AGAINST}(?:(?<!过)去年|(?<!以)上一?年(?!度?报))度?`, 'gu'),
    named: ({ year }) => `${year - 1}年`,
  },
  { word: new RegExp(`${NOT_AGAINST}(?<![目以之年月日])前年(?!度)`, 'gu'), named: ({ year }) => `${year - 2}年` },
  { word: /(?<![成资基])本季度?|这个?季度/gu, named: ({ year, quarter }) => `${year}年${quarter}季度` },
  { word: new RegExp(`${NOT_AGAINST}(?<!以)上个?季度`, 'gu'), named: quarterBefore },
  { word: /(?<![成资基])本月|这个月/gu, named: ({ year, month }) => `${year}年${month}月` },
  {
    word: new RegExp(`${NOT_AGAINST}(?<!以)上个?月(?!球)`, 'gu'),
    named: ({ year, month }) => (month === 1 ? `${year - 1}年12月` : `${year}年${month - 1}月`),
  },
  { word: /(?<![成资基])本周(?!期)|这周(?!期)|这个?星期/gu, named: ({ date }) => weekNamed(mondayOf(date)) },
  {
    word: new RegExp(`${NOT_AGAINST}(?<!以)(?:上周(?!期)|上个?星期)`, 'gu'),
    named: ({ date }) => weekNamed(daysFrom(mondayOf(date), -7)),
  },
  { word: /今[天日]/gu, named: ({ date }) => dayNamed(date) },
  { word: new RegExp(`${NOT_AGAINST}昨[天日]`, 'gu'), named: ({ date }) => dayNamed(daysFrom(date, -1)) },
  { word: /\b(?:in )?this year\b/giu, named: ({ year }) => `in ${year}` },
  { word: new RegExp(`${NOT_THAN}\\b(?:in )?last year\\b`, 'giu'), named: ({ year }) => `in ${year - 1}` },
  { word: /\bthis quarter\b/giu, named: ({ year, quarter }) => `Q${quarter} ${year}` },
  {
    word: new RegExp(`${NOT_THAN}\\blast quarter\\b`, 'giu'),
    named: ({ year, quarter }) => (quarter === 1 ? `Q4 ${year - 1}` : `Q${quarter - 1} ${year}`),
  },
  { word: /\bthis month\b/giu, named: ({ date }) => date.slice(0, 7) },
  {
    word: new RegExp(`${NOT_THAN}\\blast month\\b`, 'giu'),
    named: ({ date }) => monthsFrom(`${date.slice(0, 7)}-01`, -1).slice(0, 7),
  },
  { word: /\bthis week\b/giu, named: ({ date }) => weekInEnglish(mondayOf(date)) },
  {
    word: new RegExp(`${NOT_THAN}\\blast week\\b`, 'giu'),
    named: ({ date }) => weekInEnglish(daysFrom(mondayOf(date), -7)),
  },
  { word: /\btoday\b/giu, named: ({ date }) => date },
  { word: new RegExp(`${NOT_THAN}\\byesterday\\b`, 'giu'), named: ({ date }) => daysFrom(date, -1) },
];

/**
 * A text with the periods that its relative words mean on a day.
 * @param asOf ISO date of the day
 */
export function resolveRelative(text: string, asOf: string): ResolvedText {
  const month = Number(asOf.slice(5, 7));
  const day = { date: asOf, year: Number(asOf.slice(0, 4)), month, quarter: Math.ceil(month / 3) };
  const found = RELATIVE.flatMap(({ word, named }) =>
    [...text.matchAll(word)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      as: named(day),
    })),
  ).sort((one, other) => one.start - other.start);
  let resolved = '';
  let at = 0;
  const replaced = found.map(({ start, end, as }) => {
    resolved += text.slice(at, start);
    const own = { start: resolved.length, end: resolved.length + as.length };
    resolved += as;
    at = end;
    return own;
  });
  return {
    text: resolved + text.slice(at),
    named: replaced,
    toOriginal: (place) => originalPlace(place, replaced, found),
  };
}

function originalPlace(
  place: number,
  replaced: readonly { start: number; end: number }[],
  found: readonly { start: number; end: number }[],
): number {
  const index = replaced.findLastIndex(({ start }) => start < place);
  const [own, original] = [replaced[index], found[index]];
  if (own === undefined || original === undefined) return place;
  // A place within a named period is at the end of the word that it stands for.
  return original.end + Math.max(0, place - own.end);
}

function quarterBefore({ year, quarter }: Day): string {
  return quarter === 1 ? `${year - 1}年4季度` : `${year}年${quarter - 1}季度`;
}

function dayNamed(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function weekNamed(monday: string): string {
  return `${dayNamed(monday)}至${dayNamed(daysFrom(monday, 6))}`;
}

function weekInEnglish(monday: string): string {
  return `${monday} to ${daysFrom(monday, 6)}`;
}

function mondayOf(date: string): string {
  return daysFrom(date, -((new Date(date).getUTCDay() + 6) % 7));
}
