import { parsePeriods } from '../figures/parse-periods.js';
import { yearMentions } from '../figures/year-mentions.js';
import { wholeWords } from '../ingest/dates/whole-words.js';
import { readTitle } from '../ingest/load/read-title.js';

/** What stands in a title for a period that its next edition has another of: a half-year's report is no year's. */
const STANDS_FOR = { half: '半年', quarter: '季', month: '月', day: '日', year: '', range: '' } as const;

/** Of 1-9月 and 前三季度. */
const PART_OF_YEAR = '累计';

/** Which edition a title is of. The number of an issue or a part (第3期, 系列(一)) is none: those are different reports. */
const EDITION =
  /第[一二三四五六七八九十\d]{1,3}版|(?:修订|更新|增订)(?:版|稿|本)|(?<![a-z\d])v(?:ersion)? ?\d{1,2}(?:\.\d{1,2})*(?![a-z\d])|(?<![a-z\d])(?:first|second|third|fourth|fifth|\d{1,2}(?:st|nd|rd|th)|revised|updated) edition/gu;
const YEAR_OF_EDITION = /(?<!\d)((?:19|20)\d\d)\s*年?\s*版/gu;
/** -240126 at the end. */
const DATE_TAIL = /[-_—–\s](?:20)?\d{6}$/u;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** A title without what tells one edition from another: years, dates, periods, numbers of editions. */
export function seriesTitle(title: string): string {
  const plain = readTitle(title.normalize('NFKC'))
    .title.toLowerCase()
    .replace(DATE_TAIL, '')
    .replace(YEAR_OF_EDITION, '$1年');
  const whole = wholeWords(plain).replace(EDITION, ' ');
  const periods = parsePeriods(whole).map(({ start, end, granularity, year }) => ({
    start,
    end,
    to: granularity === 'range' && year !== undefined ? PART_OF_YEAR : STANDS_FOR[granularity],
  }));
  const years = yearMentions(whole)
    .filter(({ start }) => !periods.some((period) => start >= period.start && start < period.end))
    .map(({ start, end }) => ({ start, end, to: '' }));
  let bare = '';
  let at = 0;
  for (const { start, end, to } of [...periods, ...years].sort((one, other) => one.start - other.start)) {
    bare += `${whole.slice(at, start)}${to}`;
    at = end;
  }
  // 2023年度报告 and 2024年年度报告.
  return (bare + whole.slice(at)).replace(/^年度?|年度(?=报告)/gu, '').replace(NO_WORD, '');
}

/** The number of a title's edition (第3版, v2.1), as numbers that compare one by one. */
export function editionNumber(title: string): number[] | undefined {
  const [, number] =
    /(?:第|v(?:ersion)? ?)(\d{1,2}(?:\.\d{1,2})*)(?:版|(?![a-z\d期]))/iu.exec(title.normalize('NFKC')) ?? [];
  return number?.split('.').map(Number);
}
