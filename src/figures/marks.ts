import { matchAt } from './match-at.js';
import { isBareRange, type Place } from './place.js';

/** Numbers of headings and pages, and footnote marks: they order the text and state nothing. */

/** A period in the text, covered so that no figure is read in it. */
export const PERIOD_COVER = '\uE000';

const REACH = 12;
const SENTENCE_START = /(?:^|[\n。；;！？!?]) *$/;
const HEADING = /^\d{1,2}(?:\.\d{1,2})?$/;
const HEADING_AFTER = /\. (?=[^ ])|[.、)] ?(?!\d)(?=[^ ])| ?[\p{Script=Han}A-Za-z“"(]/uy;
const POINT_AND_WORD = /\.[\p{Script=Han}\uE000]/uy;
const SMALL = /^\d{1,2}$/;
const MARK = /^\d{1,3}$/;
/** After these words even a bare number says something: 得分为4。 */
const STATES = /[为是共达到至约超近逾有第合计了的增降升减过得余仅含占从由比与和或]$/;
const WORD_END = /[\p{Script=Han}”"’」』》)%|丨]$/u;
/** 香港162、美国56: a list of bare figures. */
const LISTED_BARE = /^\d、\p{Script=Han}{1,8}$/u;
const MARK_AFTER = /[。，,;；:：“(]|$|\p{Script=Han}/uy;

/** Whether the place's bare number is the number of a heading or page, or a footnote mark. */
export function isMark(place: Place): boolean {
  if (!isBareRange(place.range) || place.prefix.sign !== undefined || place.prefix.currency !== undefined) return false;
  return isHeadingNumber(place) || isFootnoteMark(place);
}

function isHeadingNumber({ text, range }: Place): boolean {
  const before = text.slice(Math.max(0, range.start - REACH), range.start);
  const { signs } = range.left;
  if (/[^\d]\.$/.test(before) || before === '.') return true;
  if (before.endsWith('(') && text[range.end] === ')') return SMALL.test(signs);
  if (SMALL.test(signs) && matchAt(POINT_AND_WORD, text, range.end)) return true;
  return HEADING.test(signs) && SENTENCE_START.test(before) && matchAt(HEADING_AFTER, text, range.end) !== undefined;
}

function isFootnoteMark({ text, range, prefix, floor }: Place): boolean {
  const { signs } = range.left;
  const before = text.slice(Math.max(0, range.start - 1), range.start);
  if (prefix.approximate !== undefined) return false;
  if (MARK.test(signs) && ((floor > 0 && range.start === floor) || before === PERIOD_COVER)) return true;
  if (floor > 0 && LISTED_BARE.test(text.slice(floor - 1, range.start))) return false;
  if (!SMALL.test(signs) || !WORD_END.test(before) || STATES.test(before)) return false;
  return matchAt(MARK_AFTER, text, range.end) !== undefined;
}
