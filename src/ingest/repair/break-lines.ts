import type { Edit } from '../mapped-text.js';
import { NOT_QUANTITY } from '../split/heading-marker.js';
import { findTableRows } from './find-table-rows.js';

/**
 * Gives a text that lost its line breaks some of them back, where its own numbering shows them: before a heading's
 * number after a sentence's end, between the entries of a flattened contents page, between numbered table rows.
 */
export function breakLines(text: string): Edit[] {
  const places = new Set([...headingBreaks(text), ...contentsBreaks(text), ...findTableRows(text)]);
  return [...places]
    .filter((at) => at > 0 && at < text.length && text[at - 1] !== '\n' && text[at] !== '\n')
    .sort((a, b) => a - b)
    .map((at) => ({ start: at, end: at, replacement: '\n' }));
}

const HAN_NUMBER = '[一二三四五六七八九十]{1,3}';
const HEADING_AFTER_SENTENCE = new RegExp(
  `(?<=[。！？；：）”])(?=(?:第${HAN_NUMBER}[章节部]|${HAN_NUMBER}、|[(（]${HAN_NUMBER}[)）]|\\d{1,2}\\.\\d{1,2}\\s?${NOT_QUANTITY}\\p{Script=Han}|\\d{1,2}[.、]\\s?\\p{Script=Han}|[图表]\\s?\\d{1,2}\\s))`,
  'gu',
);

function headingBreaks(text: string): number[] {
  return [...text.matchAll(HEADING_AFTER_SENTENCE)].map((match) => match.index);
}

/** The end of a contents entry: leader dot or blank, page number, and the next entry's own number. */
const CONTENTS_ENTRY_END = new RegExp(
  `(?<=[\\p{Script=Han})）”。]\\s?[.·…\\s]\\s?)(\\d{1,3})(?!\\d)(?=\\s?(?:第?${HAN_NUMBER}[、章节]|[(（]${HAN_NUMBER}[)）]|附录|\\d{1,2}(?:\\.\\d)?\\s?\\p{Script=Han}))`,
  'gu',
);
/** Entries of one contents page follow each other at most this far apart. */
const MAX_ENTRY = 70;
const MIN_ENTRIES = 4;

function contentsBreaks(text: string): number[] {
  const breaks: number[] = [];
  let group: { at: number; page: number }[] = [];
  const settle = () => {
    if (group.length >= MIN_ENTRIES) for (const entry of group) breaks.push(entry.at);
    group = [];
  };
  for (const match of text.matchAll(CONTENTS_ENTRY_END)) {
    const entry = { at: match.index + match[0].length, page: Number(match[1]) };
    const previous = group.at(-1);
    if (previous !== undefined && (entry.at - previous.at > MAX_ENTRY || entry.page < previous.page)) settle();
    group.push(entry);
  }
  settle();
  return breaks;
}
