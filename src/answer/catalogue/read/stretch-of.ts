import type { Period } from '../../../figures/period.js';
import { daysFrom } from '../../days.js';
import type { DateRange } from './read-published.js';

/** Figures are of the last day of a month (1月末); reports come out in its last days, as they do at its start. */
const A_FEW_DAYS = 7;
const YEARS_END = /年度?[底末]$/u;
const END = /[底末]$/u;
const YEARS_START = /年初$/u;
const START = /初$/u;
/** 上旬, 中旬, 下旬: from which day of a month to which. */
const THIRDS = [
  { name: '上旬', from: '01', to: '10' },
  { name: '中旬', from: '11', to: '20' },
  { name: '下旬', from: '21', to: '31' },
];

/** The days on which a report may have come out that is said to be of a period, and where the words for them end. */
export function stretchOf(text: string, { start, end, from = '', to = '' }: Period): DateRange & { end: number } {
  const words = text.slice(start, end);
  if (YEARS_END.test(words)) return { from: `${from.slice(0, 7)}-01`, to, end };
  if (END.test(words)) return { from: daysFrom(to, 1 - A_FEW_DAYS), to, end };
  if (YEARS_START.test(words)) return { from, to: `${to.slice(0, 7)}-31`, end };
  if (START.test(words)) return { from, to: daysFrom(from, A_FEW_DAYS - 1), end };
  const third = words.endsWith('月') ? THIRDS.find(({ name }) => text.startsWith(name, end)) : undefined;
  if (third === undefined) return { from, to, end };
  const month = from.slice(0, 7);
  const last = `${month}-${third.to}`;
  return { from: `${month}-${third.from}`, to: last < to ? last : to, end: end + third.name.length };
}
