import { parsePeriods } from '../../figures/parse-periods.js';

/** Lines of a cover: title, subtitle, publisher, their English, and some more. */
const COVER_LINES = 20;
/** A line longer than a title in two halves is running text, and what follows it no cover. */
const LONGEST_LINE = 60;
/** Before the first, nobody printed reports for a machine to read; after the last, the number is none of a year. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2099];
/** A cover may be dated the year before the one that its title names (an outlook) and up to two after it (a review). */
const [YEARS_BEFORE, YEARS_AFTER] = [1, 2];

const LABEL =
  /^(?:(?:发布|报告|出版|印发|编制|发表|完成)?(?:日期|时间)\s*[:：]?|(?:date|published|issued|released)(?: of (?:publication|issue))?\s*[:：]?(?: (?:on|in))?)\s*/iu;
const AFTER = /\s*(?:发布|印发|出版|发表)$/u;
const BRACKETS = /^[(（【[](.*)[)）】\]]$/u;
/** The day at the edge of a period is what data are as of, not when a report came out. */
const EDGE = /[末底初]$/u;

/**
 * The month or day that a report is dated on its cover: an ISO date or year and month, from a line that holds nothing
 * else. Undefined where none does, or where two do not agree.
 * @param text the report's text, from its first line on
 */
export function readCoverDate(text: string): string | undefined {
  const dates = coverLines(text).flatMap((line) => dateOfLine(line) ?? []);
  const exact = dates.reduce<string | undefined>(
    (longest, date) => (date.length > (longest?.length ?? 0) ? date : longest),
    undefined,
  );
  return dates.every((date) => exact?.startsWith(date)) ? exact : undefined;
}

/**
 * The date of a report by its title and its cover: the cover's, where the title names none or only a year near it.
 * @param named an ISO date or a year
 */
export function withCoverDate(named: string | undefined, text: string): string | undefined {
  if (named !== undefined && named.length > 4) return named;
  const cover = readCoverDate(text);
  if (cover === undefined || named === undefined) return cover ?? named;
  const apart = Number(cover.slice(0, 4)) - Number(named);
  return apart >= -YEARS_BEFORE && apart <= YEARS_AFTER ? cover : named;
}

function coverLines(text: string): string[] {
  const lines: string[] = [];
  let at = 0;
  while (lines.length < COVER_LINES && at < text.length) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    const line = text.slice(at, end).trim();
    at = end + 1;
    if (line.length > LONGEST_LINE) break;
    if (line !== '') lines.push(line);
  }
  return lines;
}

function dateOfLine(line: string): string | undefined {
  // 二○二四年: a circle for a zero.
  const bare = line.replace(/○/gu, '〇').replace(BRACKETS, '$1').replace(LABEL, '').replace(AFTER, '').trim();
  const [period, ...others] = parsePeriods(bare);
  if (period?.from === undefined || others.length > 0 || EDGE.test(bare)) return undefined;
  if (period.start > 0 || period.end < bare.length || !isYear(Number(period.from.slice(0, 4)))) return undefined;
  if (period.granularity === 'day') return period.from;
  return period.granularity === 'month' ? period.from.slice(0, 7) : undefined;
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
