import { parsePeriods } from '../../figures/parse-periods.js';

/** A year as it opens a date or stands for itself: 2024年1月, in 2024. */
const YEAR = /(?:19|20)\d\d(?:\s?年)?|^\d\d年/u;
const BARE_YEAR = /^(?:in )?((?:19|20)\d\d)(?:年度?)?$/iu;

/** A question about another time: 那2025年呢 takes the place of 2024年. Undefined when no one date can be meant. */
export function replacePeriod(before: string, core: string): string | undefined {
  const year = BARE_YEAR.exec(core)?.[1];
  const [asked, ...more] = parsePeriods(core);
  const isPeriod = year !== undefined || (asked?.start === 0 && asked.end === core.length && more.length === 0);
  const [old, ...others] = parsePeriods(before);
  if (!isPeriod || old === undefined || others.length > 0) return undefined;
  const words = before.slice(old.start, old.end);
  return before.slice(0, old.start) + renewed(words, { core, year }) + before.slice(old.end);
}

/** A year changes the year and keeps the rest (2023年6月末); a part of a year keeps the year. */
function renewed(words: string, { core, year }: { core: string; year: string | undefined }): string {
  const old = YEAR.exec(words)?.[0];
  if (old === undefined) return core;
  if (year !== undefined) return words.replace(YEAR, /年/u.test(old) ? `${year}年` : year);
  return YEAR.test(core) ? core : words.slice(0, words.indexOf(old) + old.length) + core;
}
