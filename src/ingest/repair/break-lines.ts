import type { Edit } from '../mapped-text.js';
import { NOT_QUANTITY } from '../split/heading-marker.js';
import { findTableRows } from './find-table-rows.js';

/**
 * Gives a text that lost its line breaks some of them back, where its own numbering shows them: before a heading's
 * number after a sentence's end, before captions and items glued to a word, around the source of a figure, between the
 * entries of a flattened contents page, between numbered table rows.
 */
export function breakLines(text: string): Edit[] {
  const places = new Set([
    ...placesOf(text, HEADING_AFTER_SENTENCE),
    ...GLUED.flatMap((pattern) => placesOf(text, pattern)),
    ...contentsBreaks(text),
    ...findTableRows(text),
  ]);
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

/** What a word is glued to, where a blank line stood on the page. */
const GLUED: readonly RegExp[] = [
  // A caption: …整理图 24 2022 年; but 如图 3 所示 and 代表 2 are the sentence's own.
  /(?<=[\p{Script=Han}”）)》\d])(?<![如见上下该本此据从由与和及的在以按照略地截视蓝拼制构代发报列附图])(?=[图表]\s?\d{1,2}(?:[-–.]\d{1,2}){0,2}(?![\d.])\s?(?![所中显示为可是的展给列])[\p{L}“\d])/gu,
  // A heading of three levels, or an item: …特点3.2.1 与…, …对比3.超两成….
  new RegExp(
    `(?<=[\\p{Script=Han}”）)》])(?<![第图表见])(?=\\d{1,2}(?:\\.\\d{1,2}){2,3}(?![\\d.])${NOT_QUANTITY}\\s?[\\p{Script=Han}“])`,
    'gu',
  ),
  /(?<=[\p{Script=Han}”）)》])(?<![第约达为至到])(?=\d{1,2}\.(?!\d)\s?[\p{Script=Han}“])/gu,
  // A chapter or section that opens with a quotation: …披露率四、“负责任金融”….
  /(?<=(?![第十百一二三四五六七八九])[\p{Script=Han}”）)])(?=(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])“)/gu,
  // The source of a figure: …行业分布图资料来源：清科，某研究所整理….
  /(?<=[\p{L}\d”）)》%])(?=(?:资料|数据)来源[：:])/gu,
  /(?<=(?:资料|数据)来源[：:][^。\n]{1,40}整理)(?=[^。，,；、\n])/gu,
];

function placesOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => match.index);
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
