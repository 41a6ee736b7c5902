import type { Figure } from './figure.js';
import { exactText } from './exact.js';
import { matchAt } from './match-at.js';
import type { Place } from './place.js';

/** 第三方, 第一时间: words; 第二章, 第七条: places in a text. */
const OTHER_WORD = /[方者线步财章节条款编篇卷]|时间|产业|部分|梯队|人称/y;
const ENUMERATES = /[,，、:：.]/y;
const SENTENCE_START = /(?:^|[\n。；;！？!?,，]) *第 ?$/;
const ENGLISH = /(?:st|nd|rd|th)(?![A-Za-z\d])/y;
const REACH = 8;

/** The ordinal behind 第: 第2名, 第3至5位, 位居第一. Undefined where it opens a sentence or is part of another word. */
export function readOrdinal({ text, range, prefix }: Place): Figure | undefined {
  const { right, low, high, end } = range;
  if (low === undefined || high === undefined) return undefined;
  const before = text.slice(Math.max(0, range.start - REACH), range.start);
  if (matchAt(OTHER_WORD, text, right.numberEnd)) return undefined;
  if (right.unit === '' && SENTENCE_START.test(before) && matchAt(ENUMERATES, text, end)) return undefined;
  return { kind: 'ordinal', start: prefix.start, end, low: exactText(low), high: exactText(high), unit: right.unit };
}

/** 3rd, 21st. */
export function readEnglishOrdinal({ text, range }: Place): Figure | undefined {
  const { left } = range;
  const ending = matchAt(ENGLISH, text, left.numberEnd)?.[0];
  if (ending === undefined || left.value === undefined || !/^\d+$/.test(left.signs)) return undefined;
  const value = exactText(left.value);
  const end = left.numberEnd + ending.length;
  return { kind: 'ordinal', start: range.start, end, low: value, high: value, unit: '' };
}
