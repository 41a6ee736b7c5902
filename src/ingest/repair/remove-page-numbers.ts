import type { Edit } from '../mapped-text.js';
import { countUp, type Occurrence } from './count-up.js';

/**
 * A number that nothing in the sentence accounts for: glued between a sentence's end (or a word) and a word, without a
 * unit, a label or a decimal point: …整体架构34该平台采用.
 */
const GLUED =
  /(?<=^|[。！？；\n]\s?|(?![第图表约前近超达为至到])[\p{Script=Han}”）)》])(0?\d{1,3})(?=\s?(?:[图表]\s?\d|[“（(《\n]|(?![年月日号时分秒天周季个家户名项元万亿千百十倍人次只支起笔多余大条类种位台套批期岁级层场座楼栋室所款份组件章届步米岁页成点至到及个余])\p{Script=Han}))/gu;
/** Fewer numbers than this may count up by chance. */
const MIN_PAGES = 10;
/** Most pages hold more characters than this: the rows of a ranking count up, too, but closer together. */
const MIN_PAGE_LENGTH = 200;
/** Of a list whose items stand closer together, every other number may be a page's length from the next. */
const MAX_CLOSER = 1.5;
/** Page numbers are printed on most pages, and reach over most of the report. */
const MIN_PRINTED = 0.7;
const MIN_REACH = 0.5;

/**
 * Deletes page numbers that stand alone: they count up through the whole report at a page's distance. What the count
 * does not confirm from a neighbouring page stays, since it may be a figure.
 */
export function removePageNumbers(text: string): Edit[] {
  const occurrences = [...text.matchAll(GLUED)].map(({ index, 0: digits }): Occurrence => ({
    start: index,
    end: index + digits.length,
    candidates: [Number(digits)],
  }));
  const counted = [...countUp(occurrences, MIN_PAGE_LENGTH)].sort(([a], [b]) => a.start - b.start);
  const [first, last] = [counted[0], counted.at(-1)];
  if (counted.length < MIN_PAGES || first === undefined || last === undefined) return [];
  const step = usualStep(counted.map(([, page]) => page));
  if (counted.length < (MIN_PRINTED * (last[1] - first[1])) / step) return [];
  if (last[0].start - first[0].start < MIN_REACH * text.length) return [];
  if (countUp(occurrences).size > MAX_CLOSER * counted.length) return [];
  return counted
    .filter(
      ([, page], index) =>
        page - (counted[index - 1]?.[1] ?? -1) === step || (counted[index + 1]?.[1] ?? -1) - page === step,
    )
    .map(([{ start, end }]) => ({ start, end, replacement: '\n' }));
}

/** Most often the next number is one more; where only every other page prints its number, two. */
function usualStep(pages: readonly number[]): number {
  const ones = pages.filter((page, index) => page - (pages[index - 1] ?? page) === 1).length;
  const twos = pages.filter((page, index) => page - (pages[index - 1] ?? page) === 2).length;
  return ones >= twos ? 1 : 2;
}
