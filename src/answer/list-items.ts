import { numberOf } from '../figures/number-of.js';

const NUMBER = String.raw`(\d{1,2}|[一二三四五六七八九十]{1,3})`;
/** How the items of a list open, by their number; 首先 and a bullet have none. */
const NUMBERED = new RegExp(
  `^(?:${NUMBER}是|第${NUMBER}|其${NUMBER}|(?:任务|步骤|阶段|环节)\\s?${NUMBER}|[（(]${NUMBER}[)）]|(\\d{1,2})(?:[、)）]|\\.(?!\\d)))`,
  'u',
);
const UNNUMBERED = /^(?:首先|其次|再次|最后|[-•●▪])/u;
/** A sentence that announces items; a number after a row of them sums them up (甲、乙两项). */
const LEADS_IN =
  /[：:]$|(?:如下|以下(?!简称)|(?<!、[^，,；;。：:、]{1,10})[两三四五六七八九十\d]\s?(?:个(?!百分点|基点|月|小时)|[类种条项步点大]|方面)).{0,16}[。：:]?$/u;
/** An item is asked for by its number: 第三种, 第五项. A place in a ranking is another matter. */
const ASKED = new RegExp(`第\\s?${NUMBER}\\s?(?:[种项步个条类点]|方面|阶段|部分|环节)`, 'gu');

/** The number that an item of a list opens with; 0 where it has none, undefined where the text is no item. */
export function itemNumber(text: string): number | undefined {
  const found = NUMBERED.exec(text)?.slice(1).find(Boolean);
  if (found) return numberOf(found);
  return UNNUMBERED.test(text) ? 0 : undefined;
}

/** Whether a sentence announces the items that follow it. */
export function leadsIn(text: string): boolean {
  return LEADS_IN.test(text);
}

/** The item that a question asks for by its number, the last one it names. */
export function askedItem(question: string): number | undefined {
  const found = [...question.matchAll(ASKED)].at(-1)?.[1];
  return found === undefined ? undefined : numberOf(found);
}
