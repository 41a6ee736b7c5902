import type { Reading } from '../catalogue-question.js';
import { daysFrom, monthsFrom } from '../days.js';
import type { DateRange } from './read-published.js';
import { NUMBER, NUMBER_EN, countOf } from './count-of.js';

/** 近三个月, 最近半年, 过去30天, 一周内, the last two months. */
const LAST =
  `(?:最近|近|过去|前)(?:的|这)?(?<count>${NUMBER}|半|几)\\s?个?(?<unit>[天日周月年]|星期|礼拜|季度)(?:半)?(?:以?内|里|来)?` +
  `|(?<within>${NUMBER}|半)\\s?个?(?<span>[天日周月年]|星期|礼拜|季度)(?:以内|之内|内)` +
  `|(?:in |over |within |during )?(?:the )?(?:last|past)(?: (?<lately>${NUMBER_EN}))? (?<length>day|week|month|quarter|year)s?`;
const RECENT = new RegExp(LAST, 'iu');
/** Calendar periods that are counted from a day. */
const CALENDAR: readonly [RegExp, (asOf: string) => DateRange][] = [
  [/今年以?来?|本年度?|this year/iu, (asOf) => yearOf(asOf, 0)],
  [/去年|上一?年(?!度?报)|last year/iu, (asOf) => yearOf(asOf, -1)],
  [/前年/u, (asOf) => yearOf(asOf, -2)],
  [/本月|这个月|当月|this month/iu, (asOf) => monthOf(asOf)],
  [/上个?月(?!球)|last month/iu, (asOf) => monthOf(monthsFrom(`${asOf.slice(0, 7)}-01`, -1))],
  [/本周|这周|这个?星期|this week/iu, (asOf) => weekOf(asOf)],
  [/上周|上个?星期|last week/iu, (asOf) => weekOf(daysFrom(asOf, -7))],
  [/今天|今日|today/iu, (asOf) => ({ from: asOf, to: asOf })],
  [/昨天|昨日|yesterday/iu, (asOf) => ({ from: daysFrom(asOf, -1), to: daysFrom(asOf, -1) })],
];
/** 近几个月 names no number; three is what people mean by a few. */
const A_FEW = 3;

/** Dates that are counted from a day: 近三个月, 去年, last week. Undefined when there are none. */
export function readRecently(question: string, asOf: string): Reading<DateRange> | undefined {
  for (const [pattern, range] of CALENDAR) {
    const match = pattern.exec(question);
    if (match) return { value: range(asOf), spans: [{ start: match.index, end: match.index + match[0].length }] };
  }
  const match = RECENT.exec(question);
  if (!match) return undefined;
  const { count, unit, within, span, lately, length } = match.groups ?? {};
  const from = firstDay(asOf, {
    count: lengthOf(count ?? within ?? lately ?? '1'),
    unit: unit ?? span ?? length ?? '',
  });
  return { value: { from, to: asOf }, spans: [{ start: match.index, end: match.index + match[0].length }] };
}

function lengthOf(signs: string): number {
  if (signs === '半') return 1 / 2;
  return signs === '几' ? A_FEW : (countOf(signs) ?? 1);
}

function firstDay(asOf: string, { count, unit }: { count: number; unit: string }): string {
  const months: Readonly<Record<string, number>> = { 月: 1, month: 1, 季度: 3, quarter: 3, 年: 12, year: 12 };
  const inMonths = months[unit.toLowerCase()];
  if (inMonths !== undefined && Number.isInteger(count * inMonths)) return monthsFrom(asOf, -count * inMonths);
  const days: Readonly<Record<string, number>> = { 周: 7, 星期: 7, 礼拜: 7, week: 7, 月: 30 };
  return daysFrom(asOf, -Math.round(count * (days[unit.toLowerCase()] ?? 1)));
}

function yearOf(asOf: string, years: number): DateRange {
  const year = Number(asOf.slice(0, 4)) + years;
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function monthOf(asOf: string): DateRange {
  const first = `${asOf.slice(0, 7)}-01`;
  return { from: first, to: daysFrom(monthsFrom(first, 1), -1) };
}

/** From Monday to Sunday. */
function weekOf(asOf: string): DateRange {
  const monday = daysFrom(asOf, -((new Date(asOf).getUTCDay() + 6) % 7));
  return { from: monday, to: daysFrom(monday, 6) };
}
