import { parseFigures } from '../../../figures/parse-figures.js';
import type { Figure } from '../../../figures/figure.js';
import type { Reading } from '../catalogue-question.js';

/** Numbers of pages, both inclusive. */
export interface PageBounds {
  least?: number;
  most?: number;
}

/** 约50页 takes in what lies a tenth off. */
const ABOUT = 0.1;
const COUNTS_PAGES = /^[ -]?pages?\b/iu;
/** 比20页还短: the comparison stands around the figure. */
const THAN = /比\s?$/u;
const THAN_EN = /\b(?:longer|shorter|thicker|thinner|more|fewer|less) than\s?$/iu;
const SHORTER = /^\s?(?:还|更|要)?[短少薄]/u;
const LONGER = /^\s?(?:还|更|要)?[长多厚]/u;
/** 多5页 is a difference, not how long a report is. */
const NOT_LENGTH = /[多少差](?:了|出)?\s?$/u;
const BETWEEN_EN = /\b(?:between|from) (\d+) (?:and|to) (\d+) pages?\b/iu;

/** How many pages the reports that are meant have: 100页以上, 不到30页, 30到55页之间, longer than 60 pages. */
export function readPages(question: string): Reading<PageBounds | undefined> {
  const between = BETWEEN_EN.exec(question);
  if (between) {
    const value = { least: Number(between[1]), most: Number(between[2]) };
    return { value, spans: [{ start: between.index, end: between.index + between[0].length }] };
  }
  const found = parseFigures(question).flatMap((figure) => {
    const pages = COUNTS_PAGES.exec(question.slice(figure.end))?.[0] ?? '';
    if (figure.kind === 'ordinal' || (figure.unit !== '页' && pages === '')) return [];
    const bounds = compared(figure, question) ?? boundsOf(figure, question.slice(figure.start, figure.end));
    const isLength = !NOT_LENGTH.test(question.slice(0, figure.start));
    const before = question.slice(0, figure.start);
    const after = question.slice(figure.end + pages.length);
    const than = THAN.exec(before) ?? THAN_EN.exec(before);
    const how = THAN.test(before) ? (SHORTER.exec(after) ?? LONGER.exec(after)) : null;
    const start = figure.start - (than?.[0].length ?? 0);
    const end = figure.end + pages.length + (how?.[0].length ?? 0);
    return bounds && isLength ? [{ bounds, span: { start, end } }] : [];
  });
  if (found.length === 0) return { value: undefined, spans: [] };
  return {
    value: found.map(({ bounds }) => bounds).reduce(within),
    spans: found.map(({ span }) => span),
  };
}

function compared({ low, start, end }: Figure, question: string): PageBounds | undefined {
  if (!THAN.test(question.slice(0, start))) return undefined;
  if (SHORTER.test(question.slice(end))) return { most: Number(low) - 1 };
  return LONGER.test(question.slice(end)) ? { least: Number(low) + 1 } : undefined;
}

/** 以上, 以下 and 以内 take the number itself in; 超过 and 不到 leave it out (Civil Code, article 1259). */
function boundsOf({ low, high, approximate }: Figure, words: string): PageBounds | undefined {
  const [least, most] = [Number(low), Number(high)];
  if (!Number.isInteger(least) || !Number.isInteger(most) || low === '') return undefined;
  switch (approximate) {
    case '超':
      return { least: /以上/u.test(words) ? least : least + 1 };
    case '至少':
      return { least };
    case '不足':
      return { most: /以下/u.test(words) ? most : most - 1 };
    case '至多':
      return { most };
    case '约':
    case '近':
      return { least: Math.round(least * (1 - ABOUT)), most: Math.round(most * (1 + ABOUT)) };
    case undefined:
      return { least, most };
  }
}

/** What lies within both. */
function within(one: PageBounds, other: PageBounds): PageBounds {
  const least = Math.max(one.least ?? 0, other.least ?? 0);
  const most = Math.min(one.most ?? Infinity, other.most ?? Infinity);
  return { ...(least > 0 && { least }), ...(most < Infinity && { most }) };
}

export function hasPages(pages: number | undefined, { least = 0, most = Infinity }: PageBounds): boolean {
  return pages !== undefined && pages >= least && pages <= most;
}
