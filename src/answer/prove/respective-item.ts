import type { Span } from '../../ingest/draft.js';
import type { ProofText } from './read-proof-text.js';

const RESPECTIVE = /分别|依次|respectively/i;
/** What stands between two figures of one list. */
const LISTED = /^ ?(?:、|和|与|及|以及|,|，|and|, and|and then) ?$/i;
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
  const before = text.figures[list.from - 1];
  const start = Math.max(sentence.start, before?.end ?? 0);
  const head = { start, end: start + headLength(text.plain.slice(start, first.start)) };
  const items = itemsOf(text.plain, head);
  const [own, last] = [items.at(index - list.from - count), items.at(-1)];
  if (items.length >= count && own !== undefined && last !== undefined) {
    return own === last ? [own] : [own, sharedTail(text.plain, last)];
  }
  const earlier = before === undefined || before.start < sentence.start ? undefined : listOf(text, list.from - 1);
  if (earlier === undefined || earlier.to - earlier.from + 1 !== count) return undefined;
  const item = respectiveItem(text, earlier.from + index - list.from, sentence)?.[0];
  return item && [item, head];
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

/** Up to 分别 where it stands before the figures: what follows names no item. */
function headLength(head: string): number {
  const at = head.search(/[，,、]?(?:分别|依次)/);
  return at < 0 ? head.length : at;
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
