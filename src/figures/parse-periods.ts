import { isoDate } from './calendar.js';
import { ASKED_YEAR, CHINESE_PERIODS } from './chinese-periods.js';
import { foldWidth } from './fold-width.js';
import { LATIN_PERIODS } from './latin-periods.js';
import type { PeriodForm } from './period-form.js';
import type { NamedPeriod, Period } from './period.js';

const FORMS = [...CHINESE_PERIODS, ...LATIN_PERIODS];
const TO = /^ {0,2}(?:-|—|~|至|到|to|through|until) {0,2}$/;
const AND = /^ {0,2}(?:、|和|与|及|以及|或|或者|and|or) {0,2}$/;

/**
 * The dates and periods of a text, in order and apart: 2023年, 2024年1月15日, 上半年, 2019—2022年, Q3 2023. Words that
 * need a day to count from (去年, 上年末) are none.
 * @param options.year the year of periods that name none
 * @param options.asked the text is a question, in which two digits with 年 name a year: 24年
 */
export function parsePeriods(text: string, options: { year?: number; asked?: boolean } = {}): Period[] {
  const folded = foldWidth(text);
  const named = withYears(
    withParts(joined(apart(allForms(folded, options.asked === true ? [...FORMS, ASKED_YEAR] : FORMS)), folded), folded),
    folded,
  );
  return named.filter((period) => period.loose !== true).map((period) => dated(period, options.year));
}

function allForms(folded: string, forms: readonly PeriodForm[]): NamedPeriod[] {
  const found = forms.flatMap((form) =>
    [...folded.matchAll(form.pattern)].flatMap((match) => {
      const named = form.read(match.groups ?? {});
      return named === undefined
        ? []
        : [{ ...named, start: match.index, end: match.index + match[0].trimEnd().length }];
    }),
  );
  return found.filter((period) => isoDate(period.fromYear ?? 0, period.from) <= isoDate(period.toYear ?? 0, period.to));
}

/** Of readings that overlap, the one that starts first, and of those the longest. */
function apart(periods: readonly NamedPeriod[]): NamedPeriod[] {
  const kept: NamedPeriod[] = [];
  let end = 0;
  for (const period of [...periods].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (period.start < end) continue;
    kept.push(period);
    end = period.end;
  }
  return kept;
}

/** Two periods with a dash or 至 between them are one range when the second ends later; it may take the first's year. */
function joined(periods: readonly NamedPeriod[], text: string): NamedPeriod[] {
  const kept: NamedPeriod[] = [];
  for (const period of periods) {
    const before = kept.at(-1);
    const range = before && TO.test(text.slice(before.end, period.start)) ? rangeOf(before, period) : undefined;
    if (range === undefined) kept.push(period);
    else kept[kept.length - 1] = range;
  }
  return kept;
}

function rangeOf(first: NamedPeriod, last: NamedPeriod): NamedPeriod | undefined {
  if (first.granularity === 'range') return undefined;
  const toYear = last.toYear ?? first.toYear;
  const year = first.fromYear ?? 0;
  if (first.fromYear === undefined && toYear !== undefined) return undefined;
  if (isoDate(year, first.from) >= isoDate(toYear ?? 0, last.to)) return undefined;
  const { start, fromYear, from } = first;
  return { start, end: last.end, fromYear, toYear, from, to: last.to, granularity: 'range' };
}

/** 2022、2023年上半年: a year without 年 is of the form of the one that ends its list. */
function withParts(periods: readonly NamedPeriod[], text: string): NamedPeriod[] {
  return periods.reduceRight<NamedPeriod[]>((kept, period) => {
    const [next] = kept;
    if (period.loose !== true || next === undefined || next.loose === true) return [period, ...kept];
    const { start, end, fromYear } = period;
    const listed =
      AND.test(text.slice(end, next.start)) && next.fromYear !== undefined && next.fromYear === next.toYear;
    return [listed ? { ...next, start, end, fromYear, toYear: fromYear } : period, ...kept];
  }, []);
}

/** 2023年6月末和9月末: a period without a year has that of the one it is listed with. */
function withYears(periods: readonly NamedPeriod[], text: string): NamedPeriod[] {
  const kept: NamedPeriod[] = [];
  for (const period of periods) {
    const before = kept.at(-1);
    const year = before?.toYear;
    const listed = before !== undefined && AND.test(text.slice(before.end, period.start));
    const inherits = listed && year !== undefined && period.fromYear === undefined;
    kept.push(inherits ? { ...period, fromYear: year, toYear: year } : period);
  }
  return kept;
}

function dated(period: NamedPeriod, year: number | undefined): Period {
  const { start, end, granularity } = period;
  const fromYear = period.fromYear ?? year;
  const toYear = period.toYear ?? year;
  if (fromYear === undefined || toYear === undefined) return { start, end, granularity };
  const span = { from: isoDate(fromYear, period.from), to: isoDate(toYear, period.to) };
  return { start, end, ...span, granularity, ...(fromYear === toYear ? { year: fromYear } : {}) };
}
