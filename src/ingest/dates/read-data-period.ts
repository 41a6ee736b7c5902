import { parsePeriods } from '../../figures/parse-periods.js';
import { yearMentions } from '../../figures/year-mentions.js';
import { dataPeriodOf, dataPeriodUntil } from './data-period.js';
import { wholeWords } from './whole-words.js';

/** Cover, imprint and preface: where a report says what its data are of. */
const FIRST_PAGES = 3_000;
/** A period stands right behind the words that announce it. */
const LONGEST_PERIOD = 60;

/** Kinds of reports that look back on the year in their title; of others it may be the year they came out. */
const LOOKS_BACK =
  /年度(?:报告|观察|回顾|总结|盘点|运行|审计)|(?:财务|审计|偿付能力|社会责任|可持续发展|ESG\)?|社会及?(?:公司)?治理\S{0,8})报告|统计公报|业绩|\b(?:annual|financial|sustainability|ESG) report|\b(?:results|year in review)\b/iu;
/** English words for the first half, of which the year stands apart. */
const FIRST_HALF = /\b(?:interim|half-year(?:ly)?)\b/iu;
const LOOKS_AHEAD = /展望|预测|策略|规划|计划|前瞻|预算|outlook|forecast|preview|strategy|plan\b/iu;

/** What announces a span: 报告期：2023年1月1日至12月31日. */
const ANNOUNCED =
  /(?:报告(?:期间?|年度)|(?:数据|统计)(?:期间?|区间|(?:时间)?范围)|(?:reporting|data) (?:period|year)|period covered)\s*(?:[:：]|为|是|指|系|is|covers)?\s*(?:自|从|from)?\s*/giu;
/** What announces the last day: 数据截至2023年12月31日. */
const DATA_UNTIL =
  /(?:(?:数据|统计|资料|信息)[^。\n，,；;]{0,8}截[至止](?:到|至|于)?|\bdata (?:is |are )?(?:as (?:of|at)|up to|through))\s*/giu;
/** 截至2023年12月31日止年度, for the year ended 31 December 2023. */
const YEAR_ENDED = /(?:截至(?=.{6,14}止(?:的?财政)?年度)|\byear ended)\s*/giu;
/** On a line of its own, as covers have it. */
const LINE_UNTIL = /^\s*截[至止](?:到|至)?\s*(?=[^\n]{6,14}\s*$)/gmu;

/**
 * The period that a report's data are of, where title or first pages say so; never when it came out or was saved.
 * @param report.body its text without the catalogue line
 */
export function readDataPeriod({ title, body }: { title: string; body: string }): string | undefined {
  return ofTitle(wholeWords(title)) ?? ofFirstPages(body.slice(0, FIRST_PAGES));
}

function ofTitle(title: string): string | undefined {
  if (LOOKS_AHEAD.test(title)) return undefined;
  const mentions = yearMentions(title);
  const years = [...new Set(mentions.flatMap((mention) => mention.years))];
  const [year] = years;
  // “一季度报告 2024” names the year elsewhere.
  const parts = parsePeriods(title, years.length === 1 ? { year } : {}).filter(
    ({ granularity }) => granularity === 'half' || granularity === 'quarter' || granularity === 'range',
  );
  const [part] = parts;
  if (part?.from !== undefined && part.to !== undefined && parts.length === 1)
    return dataPeriodOf({ from: part.from, to: part.to });
  if (year === undefined || years.length > 1 || parts.length > 0) return undefined;
  if (FIRST_HALF.test(title)) return dataPeriodOf({ from: `${year}-01-01`, to: `${year}-06-30` });
  if (!LOOKS_BACK.test(title)) return undefined;
  return dataPeriodOf({ from: `${year}-01-01`, to: `${year}-12-31` });
}

function ofFirstPages(text: string): string | undefined {
  return (
    firstAfter(text, ANNOUNCED, dataPeriodOf) ??
    firstAfter(text, YEAR_ENDED, ({ to }) => dataPeriodOf({ from: yearBefore(to), to })) ??
    firstAfter(text, DATA_UNTIL, ({ to }) => dataPeriodUntil(to)) ??
    firstAfter(text, LINE_UNTIL, ({ to }) => dataPeriodUntil(to))
  );
}

/** What the first period says that stands right behind one of the places. */
function firstAfter(
  text: string,
  place: RegExp,
  read: (period: { from: string; to: string }) => string | undefined,
): string | undefined {
  for (const { index, 0: found } of text.matchAll(place)) {
    const start = index + found.length;
    const [period] = parsePeriods(text.slice(start, start + LONGEST_PERIOD));
    if (period?.start !== 0 || period.from === undefined || period.to === undefined) continue;
    const told = read({ from: period.from, to: period.to });
    if (told !== undefined) return told;
  }
  return undefined;
}

/** The first day of the year that ends on a day. */
function yearBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.toISOString().slice(0, 10);
}
