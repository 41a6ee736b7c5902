import type { Reading } from '../catalogue-question.js';
import { daysFrom, monthsFrom } from '../../days.js';
import type { DateRange } from './read-published.js';
import { NUMBER, NUMBER_EN, countOf } from './count-of.js';

/** 近三个月, 最近半年, 过去30天, 一周内, the last two months. 前三季度 are quarters of a year, 2024年前三个月 its first ones. */
const LAST =
  `(?:最近|近|过去|(?<![以之目年度])前(?!.{0,3}季度))(?:的|这)?(?<count>${NUMBER}|半|几)\\s?个?(?<unit>[天日周月年]|星期|礼拜|季度)(?:半)?(?:以?内|里|来)?` +
  `|(?<within>${NUMBER}|半)\\s?个?(?<span>[天日周月年]|星期|礼拜|季度)(?:以内|之内|内)` +
  `|(?:in |over |within |during )?(?:the )?(?:last|past)(?: (?<lately>${NUMBER_EN}))? (?<length>day|week|month|quarter|year)s?`;
const RECENT = new RegExp(LAST, 'iu');
const EARLIER_YEARS = /以[前往]年度|往年/u;
/** 近几个月 names no number; three is what people mean by a few. */
const A_FEW = 3;

/** Dates that reach back from a day: 近三个月, the last two weeks, 以前年度. Undefined when there are none. */
export function readRecently(question: string, asOf: string): Reading<DateRange> | undefined {
  const earlier = EARLIER_YEARS.exec(question);
  if (earlier) {
    const span = { start: earlier.index, end: earlier.index + earlier[0].length };
    return { value: { to: `${Number(asOf.slice(0, 4)) - 1}-12-31` }, spans: [span] };
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
