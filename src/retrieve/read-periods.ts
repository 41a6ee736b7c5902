import { parsePeriods } from '../figures/parse-periods.js';
import type { Period } from '../figures/period.js';
import type { Fold } from '../terms/fold-text.js';
import type { NamedThing, ReadPlace } from './named-thing.js';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
const QUARTERS = ['一', '二', '三', '四'] as const;
const ENGLISH_ORDER = ['first', 'second', 'third', 'fourth'] as const;

/**
 * The dates and periods of a question, each as its year and its part of the year, in all the ways reports write them:
 * July 2023 is looked for as 2023 and 7月. Spans of other lengths (2019-2022年, 1-9月) stay to be read word by word.
 */
export function readPeriods(question: string, fold: Fold): ReadPlace[] {
  return parsePeriods(question, { asked: true }).flatMap((period) => {
    const { start, end, year, from, granularity } = period;
    if (year === undefined || from === undefined || granularity === 'range') return [];
    const own = fold(question.slice(start, end));
    const part = partOf(period, own);
    const named = own.includes(String(year)) ? String(year) : own;
    const years: NamedThing = { own: named, variants: [`${year}年`, String(year)], exact: false };
    return [
      { start, end, things: part ? [years, { own: partOfOwn(own, year), variants: part, exact: false }] : [years] },
    ];
  });
}

/** What the question's own words for the part of a year are. */
function partOfOwn(own: string, year: number): string {
  return own.replace(new RegExp(`^${year}年?|[ ,]*(?:of |in )?${year}$`), '').trim() || own;
}

function partOf({ from = '', to = '', granularity }: Period, own: string): string[] | undefined {
  const [, month, day] = from.split('-').map(Number);
  if (month === undefined || day === undefined) return undefined;
  const quarter = Math.ceil(month / 3);
  switch (granularity) {
    case 'half':
      return month === 1 ? ['上半年', 'h1', 'first half'] : ['下半年', 'h2', 'second half'];
    case 'quarter':
      return [
        `${QUARTERS[quarter - 1] ?? ''}季度`,
        `${quarter}季度`,
        `q${quarter}`,
        `${ENGLISH_ORDER[quarter - 1] ?? ''} quarter`,
      ];
    case 'month':
      return [`${month}月`, MONTHS[month - 1] ?? ''];
    case 'day':
      if (from === to && /末|底|end/u.test(own)) return edgeForms(month, day);
      return [`${month}月${day}日`, from, `${day} ${MONTHS[month - 1] ?? ''}`, `${MONTHS[month - 1] ?? ''} ${day}`];
    default:
      return undefined;
  }
}

/** The end of a period, as reports put it. */
function edgeForms(month: number, day: number): string[] {
  const forms = [`${month}月末`, `${month}月底`, `${month}月${day}日`];
  return month === 12 ? ['年末', '年底', ...forms] : forms;
}
