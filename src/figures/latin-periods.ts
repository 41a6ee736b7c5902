import { dayOf, edgeOf, fullYear, halfOf, monthOf, quarterOf, yearOf, type Named } from './calendar.js';
import type { PeriodForm } from './period-form.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<![A-Za-z])(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
const DAY = '(?<day>[12]\\d|3[01]|0?[1-9])';
const NOT_BEFORE = '(?<![\\d./-]|[A-Za-z]-)';
/** What makes a number of four digits a figure: 2001-2005家. */
const COUNTED = '| ?[万亿千百元家户个笔人倍]';
const QUARTERS = ['first', 'second', 'third', 'fourth'];
/** Q3 2023, 2023Q3, 3Q23, H1 2023: the sign says which part of a year is meant. */
const PART_FIRST = new RegExp(
  `(?<![A-Za-z\\d])(?:(?<sign>[QH])(?<part>[1-4])|(?<lead>[1-4])(?<after>[QH]))(?:(?: ?|年)${YEAR}|'?(?<short>\\d\\d)(?![\\d.%]))`,
  'gi',
);
const PART_LAST = new RegExp(
  `(?<!\\d)${YEAR} ?年? ?(?:(?<sign>[QH])(?<part>[1-4])|(?<lead>[1-4])(?<after>[QH]))(?![A-Za-z\\d])`,
  'gi',
);
/** Q1-Q3 2023, 2023Q1-Q3, Q1-Q3. */
const SPAN = '(?<sign>[QH])(?<part>[1-4]) ?(?:[-—~至到]|to) ?\\k<sign>?(?<last>[1-4])';
const SPAN_FIRST = new RegExp(`(?<![A-Za-z\\d-])${SPAN}(?:(?: ?|年)${YEAR}|(?![A-Za-z\\d.-]))`, 'gi');
const SPAN_LAST = new RegExp(`(?<!\\d)${YEAR} ?年? ?${SPAN}(?![A-Za-z\\d.])`, 'gi');
const PART_ALONE = /(?<![A-Za-z\d-])(?<sign>[QH])(?<part>[1-4])(?![A-Za-z\d.-])/g;

const monthNumber = (name = '') => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function partOf(groups: Parameters<PeriodForm['read']>[0]): Named | undefined {
  const number = Number(groups.part ?? groups.lead);
  const named = groups.year ?? groups.short;
  const year = named === undefined ? undefined : fullYear(Number(named));
  if ((groups.sign ?? groups.after)?.toUpperCase() === 'Q') return quarterOf(number, year);
  return number <= 2 ? halfOf(number, year) : undefined;
}

function spanOf(groups: Parameters<PeriodForm['read']>[0]): Named | undefined {
  const first = partOf(groups);
  const last = partOf({ ...groups, part: groups.last });
  if (first === undefined || last === undefined || Number(groups.part) >= Number(groups.last)) return undefined;
  return { ...first, to: last.to, granularity: 'range' };
}

/** Dates in digits and English: 2024-01-15, 2024/01, 15 January 2024, Q3 2023, FY2023, in 2023, (2023). */
export const LATIN_PERIODS: readonly PeriodForm[] = [
  {
    pattern:
      /(?<![\d./-])(?<year>(?:19|20)\d\d)(?<joint>[-/.])(?<month>0?[1-9]|1[0-2])\k<joint>(?<day>[12]\d|3[01]|0?[1-9])(?![\d./-])/g,
    read: ({ year, month, day }) => dayOf(Number(month), Number(day), Number(year)),
  },
  {
    pattern: /(?<![\d./-])(?<year>(?:19|20)\d\d)[-/](?<month>0[1-9]|1[0-2])(?![\d./-])/g,
    read: ({ year, month }) => monthOf(Number(month), Number(year)),
  },
  ...[PART_FIRST, PART_LAST, PART_ALONE].map((pattern) => ({ pattern, read: partOf })),
  ...[SPAN_FIRST, SPAN_LAST].map((pattern) => ({ pattern, read: spanOf })),
  {
    pattern: new RegExp(`(?<![A-Za-z\\d])FY ?(?:${YEAR}|'?(?<short>\\d\\d)(?!\\d))`, 'gi'),
    read: ({ year, short }) => yearOf(fullYear(Number(year ?? short))),
  },
  {
    pattern: new RegExp(`(?<!\\d)${DAY}(?:st|nd|rd|th)? (?:of )?${MONTH},? ${YEAR}`, 'gi'),
    read: ({ day, month, year }) => dayOf(monthNumber(month), Number(day), Number(year)),
  },
  {
    pattern: new RegExp(`${MONTH} ${DAY}(?:st|nd|rd|th)?,? ${YEAR}`, 'gi'),
    read: ({ day, month, year }) => dayOf(monthNumber(month), Number(day), Number(year)),
  },
  {
    pattern: new RegExp(`${MONTH},? (?:of )?${YEAR}`, 'gi'),
    read: ({ month, year }) => monthOf(monthNumber(month), Number(year)),
  },
  {
    pattern: new RegExp(`(?<![A-Za-z])(?<quarter>${QUARTERS.join('|')}) quarter (?:of |in )?${YEAR}`, 'gi'),
    read: ({ quarter = '', year }) => quarterOf(QUARTERS.indexOf(quarter.toLowerCase()) + 1, Number(year)),
  },
  {
    pattern: new RegExp(`(?<![A-Za-z])(?<half>first|second) half (?:of |in )?${YEAR}`, 'gi'),
    read: ({ half = '', year }) => halfOf(half.toLowerCase() === 'first' ? 1 : 2, Number(year)),
  },
  {
    pattern: new RegExp(`(?<![A-Za-z])(?:(?:the )?end of|year[ -]end|end[ -]) ?${YEAR}`, 'gi'),
    read: ({ year }) => edgeOf(yearOf(Number(year)), '末'),
  },
  {
    pattern: new RegExp(
      `(?<=(?<![A-Za-z])(?:in|since|by|from|until|till|during|through|throughout|before|after|year|fiscal|(?:19|20)\\d\\d (?:and|or)) )${YEAR}(?![.,-]?\\d|%| ?(?:[-—~]|to) ?\\d)`,
      'gi',
    ),
    read: ({ year }) => yearOf(Number(year)),
  },
  {
    pattern: new RegExp(`(?<![A-Za-z])between (?<first>(?:19|20)\\d\\d) and ${YEAR}`, 'gi'),
    read: ({ first, year }) => ({ ...yearOf(Number(first)), toYear: Number(year), granularity: 'range' }),
  },
  { pattern: new RegExp(`(?<=[(〔[【（])${YEAR}(?=[)〕\\]】）])`, 'g'), read: ({ year }) => yearOf(Number(year)) },
  {
    pattern: new RegExp(`(?<![\\d.,A-Za-z/-])${YEAR}(?=[EA](?![A-Za-z\\d]))`, 'g'),
    read: ({ year }) => yearOf(Number(year)),
  },
  {
    pattern:
      /(?<![\d./-])(?<year>(?:19|20)\d\d)\.(?<month>0?[1-9]|1[0-2])(?:-|—|~|至|到)(?<last>(?:19|20)\d\d)\.(?<until>0?[1-9]|1[0-2])(?![\d.%]| ?[万亿千百元家户个笔人倍])/g,
    read: ({ year, month, last, until }) => {
      const { to } = monthOf(Number(until));
      return { ...monthOf(Number(month), Number(year)), toYear: Number(last), to, granularity: 'range' };
    },
  },
  {
    // The left end of 2019-2022年, 2019 to 2022, and the first of 2022和2023年: a year only with what follows.
    pattern: new RegExp(
      `${NOT_BEFORE}(?<year>(?:19|20)\\d\\d)(?= {0,2}(?:[-—~至到、和与及或]|以及|或者| to ) {0,2}(?:19|20)\\d\\d(?![\\d-]))`,
      'g',
    ),
    read: ({ year }) => ({ ...yearOf(Number(year)), loose: true }),
  },
  {
    pattern: new RegExp(
      `(?<=(?<![\\d./-]|[A-Za-z]-)(?:19|20)\\d\\d {0,2}(?:[-—~至到]| to ) {0,2})${YEAR}(?![.,]\\d|-\\d|%${COUNTED})`,
      'g',
    ),
    read: ({ year }) => ({ ...yearOf(Number(year)), loose: true }),
  },
  {
    // 2019-22 and 2023/24; the second part is above 12, or it would be a month.
    pattern: new RegExp(
      `${NOT_BEFORE}(?<century>19|20)(?<first>\\d\\d)[-—/](?<last>1[3-9]|[2-9]\\d)(?![\\d.%])(?: ?年)?`,
      'g',
    ),
    read: ({ century, first, last }) => {
      if (Number(first) >= Number(last)) return undefined;
      return { ...yearOf(Number(`${century}${first}`)), toYear: Number(`${century}${last}`), granularity: 'range' };
    },
  },
];
