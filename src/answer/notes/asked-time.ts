import { parsePeriods } from '../../figures/parse-periods.js';

/** A period with its first and last day (ISO dates), in the words that name it. */
export interface DatedPeriod {
  text: string;
  from: string;
  to: string;
}

/** What time a question is about. */
export interface AskedTime {
  /** The periods it names; relative words (今年, last quarter) are counted from the day asked about. */
  periods: DatedPeriod[];
  /** Whether it asks how things stand at that day. */
  now: boolean;
}

const NOW =
  /最新|目前|现在|当前|如今|眼下|现阶段|最近|近期|迄今|至今|(?<!如)今年|(?<![成资基])本(?:年|季|月)|\b(?:now|nowadays|currently|latest|most recent|recent|recently|today|at present|this (?:year|quarter|month))\b|\bcurrent\b(?! (?:account|ratio|asset|liabilit|deposit))/iu;
/** 比去年, 与上年相比: what a figure is held against, not what is asked for. */
const NOT_AGAINST = '(?<![比较跟与和同])';
/** Each word with the signs that would make it part of another one: 如今年轻, 过去年均, 成本年化. */
const RELATIVE: readonly { word: RegExp; named: (day: Day) => string }[] = [
  { word: /(?<!如)今年度?|(?<![成资基])本年度?/gu, named: ({ year }) => `${year}年` },
  { word: new RegExp(`${NOT_AGAINST}(?:(?<!过)去年|(?<!以)上一?年)度?`, 'gu'), named: ({ year }) => `${year - 1}年` },
  { word: new RegExp(`${NOT_AGAINST}(?<![目以])前年(?!度)`, 'gu'), named: ({ year }) => `${year - 2}年` },
  { word: /(?<![成资基])本季度?|这个?季度/gu, named: ({ year, quarter }) => quarterName(year, quarter) },
  {
    word: new RegExp(`${NOT_AGAINST}(?<!以)上个?季度`, 'gu'),
    named: ({ year, quarter }) => (quarter === 1 ? quarterName(year - 1, 4) : quarterName(year, quarter - 1)),
  },
  { word: /(?<![成资基])本月|这个月/gu, named: ({ year, month }) => `${year}年${month}月` },
  {
    word: new RegExp(`${NOT_AGAINST}(?<!以)上个?月`, 'gu'),
    named: ({ year, month }) => (month === 1 ? `${year - 1}年12月` : `${year}年${month - 1}月`),
  },
  { word: /\bthis year\b/giu, named: ({ year }) => `in ${year}` },
  { word: /(?<!than |vs |versus )\blast year\b/giu, named: ({ year }) => `in ${year - 1}` },
  { word: /\bthis quarter\b/giu, named: ({ year, quarter }) => `Q${quarter} ${year}` },
  {
    word: /(?<!than |vs |versus )\blast quarter\b/giu,
    named: ({ year, quarter }) => (quarter === 1 ? `Q4 ${year - 1}` : `Q${quarter - 1} ${year}`),
  },
];

interface Day {
  year: number;
  /** 1 to 12 */
  month: number;
  /** 1 to 4 */
  quarter: number;
}

/**
 * Reads what time a question is about.
 * @param asOf ISO date of the day asked about
 */
export function readAskedTime(question: string, asOf: string): AskedTime {
  const named = datedPeriods(question, { asked: true });
  // 比上年 counts from the year that the question names, so relative words say nothing beside it.
  if (named.length > 0) return { periods: named, now: false };
  const month = Number(asOf.slice(5, 7));
  const day = { year: Number(asOf.slice(0, 4)), month, quarter: Math.ceil(month / 3) };
  const resolved = RELATIVE.reduce((text, { word, named: name }) => text.replace(word, () => name(day)), question);
  return { periods: resolved === question ? [] : datedPeriods(resolved), now: NOW.test(question) };
}

/**
 * The periods of a text whose days are known.
 * @param options.asked the text is a question, in which two digits with 年 name a year
 */
export function datedPeriods(text: string, options: { asked?: boolean } = {}): DatedPeriod[] {
  return parsePeriods(text, options).flatMap(({ start, end, from, to }) =>
    from === undefined || to === undefined ? [] : [{ text: text.slice(start, end).trim(), from, to }],
  );
}

function quarterName(year: number, quarter: number): string {
  return `${year}年${quarter}季度`;
}
