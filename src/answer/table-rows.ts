import { standingOfWord, type ReadQuestion } from '../retrieve/read-question.js';
import type { RankedPassage } from '../retrieve/search-library.js';
import { foldText } from '../retrieve/stands-in.js';

/** A row of a numbered table opens with its number; cells of a Markdown table are parted by a stroke. */
const ROW_NUMBER = /^(\d{1,3})(?=\s?(?:\|\s)?[\p{Script=Han}\p{Lu}]|\d{6}\.)/u;
const HAN_DIGITS = '零一二三四五六七八九十';
const ORDINAL = /第\s?(\d{1,3}|[一二三四五六七八九十]{1,3})(?!季|届|期|章|节|条)/gu;
const FIRST = /榜首|居首|排第一|头名|冠军|最高的?是|得分最高/u;
const LAST = /垫底|末位|倒数第一|最后一名|排名最后|最低的?是|得分最低/u;

/** Which row of a ranking a question asks for by its place. */
export type AskedPlace = number | 'last' | undefined;

export function askedPlace(question: string): AskedPlace {
  if (LAST.test(question)) return 'last';
  // Of a follow-up, the last one is asked: 第一名是谁？第二名呢？
  const ordinal = [...question.matchAll(ORDINAL)].at(-1)?.[1];
  if (ordinal !== undefined) return /\d/.test(ordinal) ? Number(ordinal) : hanNumber(ordinal);
  return FIRST.test(question) ? 1 : undefined;
}

/** The number that a table's row opens with; undefined when the sentence is no such row. */
export function rowNumber(text: string, passage: RankedPassage): number | undefined {
  if (passage.kind !== 'table') return undefined;
  const found = ROW_NUMBER.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The table that a passage holds rows of, by its caption and report. */
export function tableOf(passage: RankedPassage): string {
  return `${passage.reportId}\n${passage.headings.at(-1) ?? ''}`;
}

/** 一 to 九十九. */
function hanNumber(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  const digit = (sign: string, empty: number) => (sign === '' ? empty : HAN_DIGITS.indexOf(sign));
  return text.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0);
}

/** Tells the rows of tables that are asked for: by a name in them, or by their place in the ranking. */
export function rowFinder({
  question,
  passages,
}: {
  question: ReadQuestion;
  passages: readonly RankedPassage[];
}): { isAsked(sentence: { text: string }, passage: RankedPassage): boolean } {
  const place = askedPlace(question.text);
  const last = new Map<string, number>();
  for (const passage of passages) {
    for (const line of passage.text.split('\n')) {
      last.set(tableOf(passage), Math.max(last.get(tableOf(passage)) ?? 0, rowNumber(line, passage) ?? 0));
    }
  }
  const names = question.words.filter(({ exact }) => exact);
  return {
    isAsked({ text }, passage) {
      const number = rowNumber(text, passage);
      if (number === undefined) return false;
      if (place !== undefined) return number === (place === 'last' ? last.get(tableOf(passage)) : place);
      const folded = foldText(text);
      return names.some((name) => standingOfWord(folded, name) === 1);
    },
  };
}
