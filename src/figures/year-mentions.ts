import { foldWidth } from './fold-width.js';
import { parseFigures } from './parse-figures.js';
import { parsePeriods } from './parse-periods.js';

/** Where a text names a year, and which; of 2019-2022年, each from the first to the last. */
export interface YearMention {
  start: number;
  end: number;
  years: readonly number[];
}

/** A year without 年, as heads of tables, titles and English sentences have it. */
const BARE = /(?<![\dA-Za-z_]|(?<!(?:19|20)\d\d)[.,/-])(?:19|20)\d\d(?![\d_]|[.,/-]\d(?!\d{3}(?!\d)))/g;
/** No report looks at more years at once; a longer span is misread, or history. */
const MOST_YEARS = 100;

/**
 * The years that a text names, in order: those of its dates and periods, and numbers that stand for nothing but a year.
 * @param options.asked the text is a question, in which two digits with 年 name a year: 24年
 */
export function yearMentions(text: string, options: { asked?: boolean } = {}): YearMention[] {
  const named = parsePeriods(text, options).flatMap(({ start, end, from, to }) => {
    if (from === undefined || to === undefined) return [];
    const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
    const years = Array.from({ length: Math.min(last - first, MOST_YEARS) + 1 }, (_, at) => first + at);
    return [{ start, end, years }];
  });
  return [...named, ...bareYears(text, named)].sort((one, other) => one.start - other.start);
}

/** The years that a text names, in the order of their first mention. */
export function namedYears(text: string, options: { asked?: boolean } = {}): Set<number> {
  return new Set(yearMentions(text, options).flatMap(({ years }) => years));
}

function bareYears(text: string, named: readonly YearMention[]): YearMention[] {
  const isIn = (spans: readonly { start: number; end: number }[], at: number) =>
    spans.some(({ start, end }) => at >= start && at < end);
  const bare = [...foldWidth(text).matchAll(BARE)].filter(({ index }) => !isIn(named, index));
  if (bare.length === 0) return [];
  // 2005家 counts.
  const figures = parseFigures(text);
  return bare
    .filter(({ index }) => !isIn(figures, index))
    .map(({ index, 0: year }) => ({ start: index, end: index + year.length, years: [Number(year)] }));
}
