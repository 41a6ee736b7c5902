import type { Figure } from '../../figures/figure.js';
import { isCounter } from '../../figures/read-unit.js';
import type { Span } from '../../ingest/draft.js';
import type { ProofText } from './read-proof-text.js';

const RESPECTIVE = /分别|依次|respectively/i;
/** What stands between two figures of one list. */
const LISTED =
  /^ ?(?:、|和|与|及|以及|,|，|and|, and|and then) ?(?:(?:同比|环比)?(?:增长|增加|上升|提升|提高|下降|减少|降低|回落)了?)? ?$/i;
const ITEM_END = /、|，|,|以及|和|与|及| and /gi;

/**
 * Where a sentence gives figures 分别 or respectively, the item that a figure belongs to, and what all share after the
 * last item: 甲 and 的增速 in 甲、乙的增速分别为1%、2%. A second list goes on about the items of the first. Undefined for
 * other figures.
 */
export function respectiveItem(text: ProofText, index: number, sentence: Span): Span[] | undefined {
  if (!RESPECTIVE.test(text.plain.slice(sentence.start, sentence.end))) return undefined;
  const list = listOf(text, index);
  const first = text.figures[list.from];
  const count = list.to - list.from + 1;
  if (first === undefined || count < 2 || first.start < sentence.start) return undefined;
  const before = text.figures.slice(0, list.from).findLast((figure) => !countsItems(figure, count));
  const start = Math.max(sentence.start, before?.end ?? 0);
  const head = headOf(text.plain, { start, end: first.start });
  const items = itemsOf(text.plain, head);
  const [own, last] = [items.at(index - list.from - count), items.at(-1)];
  const shared = items.length > count && last !== undefined && isApart(text.plain, last);
  const named = shared ? items.at(index - list.from - count - 1) : own;
  if (items.length >= count && named !== undefined && last !== undefined) {
    if (shared) return [named, last, ...(head.opening === undefined ? [] : [head.opening])];
    return named === last ? [named] : [named, sharedTail(text.plain, last)];
  }
  const earlier = before === undefined || before.start < sentence.start ? undefined : listOf(text, list.from - 1);
  if (earlier === undefined || earlier.to - earlier.from + 1 !== count) return undefined;
  const item = respectiveItem(text, earlier.from + index - list.from, sentence)?.[0];
  return item && [item, head];
}

/**
 * Where as many figures of one unit stand before a list with 分别 (营收为1亿、利润为2亿，分别增长3%和4%), the one that a
 * figure of the list is told of.
 * @param options.anyUnit 85支、1009.7亿元，分别下降51%和67%: a number and an amount may stand before it, too
 */
export function figureBeforeList(
  text: ProofText,
  index: number,
  sentence: Span,
  { anyUnit = false }: { anyUnit?: boolean } = {},
): number | undefined {
  const { from, to } = listOf(text, index);
  if (!RESPECTIVE.test(text.plain.slice(sentence.start, sentence.end)) && !areChanges(text, { from, to }))
    return undefined;
  const count = to - from + 1;
  const before = text.figures.slice(from - count, from);
  const [first] = before;
  if (count < 2 || from < count || first === undefined || first.start < sentence.start) return undefined;
  return anyUnit || before.every(({ unit }) => unit === first.unit) ? index - count : undefined;
}

/** 519项，121.5亿元，增长173.16%和59.16%: changes of the figures before them, told in their order without 分别. */
function areChanges({ figures }: ProofText, { from, to }: { from: number; to: number }): boolean {
  const before = figures.slice(Math.max(0, from - (to - from + 1)), from);
  return (
    to > from &&
    figures[from]?.direction !== undefined &&
    figures.slice(from, to + 1).every(({ unit }) => unit === '%') &&
    before.every(({ unit, direction }) => unit !== '%' && direction === undefined)
  );
}

function listOf({ plain, figures }: ProofText, index: number): { from: number; to: number } {
  const isListed = (left: number) => {
    const [a, b] = [figures[left], figures[left + 1]];
    return a !== undefined && b !== undefined && LISTED.test(plain.slice(a.end, b.start));
  };
  let [from, to] = [index, index];
  while (isListed(from - 1)) from -= 1;
  while (isListed(to)) to += 1;
  return { from, to };
}

/**
 * What stands before a list of figures, up to its 分别: what follows names no item. Of 前三依次为甲、乙、丙，规模分别为,
 * what stands between the two; `opening` is what stands before both, and is told of every item.
 */
function headOf(text: string, { start, end }: Span): Span & { opening?: Span } {
  const marks = [...text.slice(start, end).matchAll(/[，,、]?(?:分别|依次)[为是]?/g)];
  const [last, before] = [marks.at(-1), marks.at(-2)];
  return {
    start: start + (before === undefined ? 0 : before.index + before[0].length),
    end: last === undefined ? end : start + last.index,
    ...(before !== undefined && { opening: { start, end: start + before.index } }),
  };
}

/** 两类项目分别占: how many items there are ends no item. */
function countsItems({ low, unit, kind }: Figure, count: number): boolean {
  return kind === 'quantity' && low === String(count) && isCounter(unit);
}

/** Whether a comma, and no word that joins, parts an item from those before it: it says what is told of them all. */
function isApart(text: string, { start }: Span): boolean {
  return /[,，] ?$/.test(text.slice(0, start));
}

function itemsOf(text: string, head: Span): Span[] {
  const items: Span[] = [];
  let start = head.start;
  for (const { index, 0: end } of text.slice(head.start, head.end).matchAll(ITEM_END)) {
    items.push({ start, end: head.start + index });
    start = head.start + index + end.length;
  }
  items.push({ start, end: head.end });
  return items.filter((item) => text.slice(item.start, item.end).trim() !== '');
}

/** Of 乙的增速分别为, what is said of every item: from 的 on. */
function sharedTail(text: string, last: Span): Span {
  const at = text.slice(last.start, last.end).indexOf('的');
  return at < 0 ? { start: last.end, end: last.end } : { start: last.start + at, end: last.end };
}
