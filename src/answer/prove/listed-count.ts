import type { Figure } from '../../figures/figure.js';
import { isCounter } from '../../figures/read-unit.js';
import type { Span } from '../../ingest/draft.js';
import type { Evidence } from './evidence.js';
import { placesOf } from './places-of.js';
import type { ProofText } from './read-proof-text.js';
import type { Statement } from './read-statement.js';

/** Longer lists are counted by the reader, not by the model. */
const MOST_ITEMS = 12;
const PARTS = /、|；|;|，|,|以及|和|与|及| and | or /;
/** Right behind the count and its noun: 三个板块：甲、乙、丙. */
const OPENS_LIST = /^[^，,。；;、]{0,12}?(?:[:：]|，?(?:即|包括|分别[是为]|依次[是为]|[是为]))/;
/** Where a list that stands before its count may begin. */
const LEADS_IN = /[:：。，,]|包括|分为|由|有|是/g;
const ENDS_LIST = /[。.!！？?]|等?(?:这|共|一共)?$/;
const GOES_ON = /^(?:、|,|，|和|与|及|以及|等)/;
const CAME_BEFORE = /(?:、|,|，|和|与|及)$/;

/**
 * Where a sentence counts the items that it lists itself (三个板块：甲、乙、丙), the place where a passage lists these
 * items and no others: the count is then the code's, not the model's.
 */
export function listedCount(
  statement: Statement,
  figure: Figure,
  evidence: readonly Evidence[],
): { evidence: number; span: Span } | undefined {
  const count = Number(figure.low);
  if (
    figure.kind !== 'quantity' ||
    !isCounter(figure.unit) ||
    figure.low !== figure.high ||
    figure.approximate !== undefined
  )
    return undefined;
  if (!Number.isInteger(count) || count < 2 || count > MOST_ITEMS) return undefined;
  const lists = [itemsAfter(statement, figure), itemsBefore(statement, figure)].filter(
    (items) => items.length === count,
  );
  for (const items of lists) {
    for (const [index, { passage }] of evidence.entries()) {
      const span = listOf(passage, items);
      if (span !== undefined) return { evidence: index, span };
    }
  }
  return undefined;
}

function itemsAfter({ folded }: Statement, { end }: Figure): string[] {
  const rest = folded.slice(end);
  const opening = OPENS_LIST.exec(rest)?.[0];
  return opening === undefined ? [] : partsOf(rest.slice(opening.length));
}

function itemsBefore({ folded }: Statement, { start }: Figure): string[] {
  const before = folded.slice(0, start).replace(/(?:这|共|等|一共)+$/, '');
  const opening = [...before.matchAll(LEADS_IN)].at(-1);
  return partsOf(opening === undefined ? before : before.slice(opening.index + opening[0].length));
}

function partsOf(text: string): string[] {
  const list = text.split(ENDS_LIST)[0] ?? '';
  const separator = /[；;]/.test(list) ? /[；;]/ : PARTS;
  return list
    .split(separator)
    .map((item) => item.replace(/[(（][^()（）]*[)）]/g, '').trim())
    .filter((item) => item !== '');
}

/** The run of a passage that holds the items one after another, with nothing before, between and after them in the list. */
function listOf(passage: ProofText, items: readonly string[]): Span | undefined {
  const [first = '', ...others] = items.map((item) => item.replace(/ *(?=\p{Script=Han})|(?<=\p{Script=Han}) +/gu, ''));
  for (const opening of placesOf(passage, first)) {
    let end = opening.end;
    for (const item of others) {
      const next = placesOf(passage, item).find(
        ({ start }) => start >= end && isJoint(passage.folded.slice(end, start)),
      );
      if (next === undefined) {
        end = -1;
        break;
      }
      end = next.end;
    }
    const isWhole =
      !CAME_BEFORE.test(passage.folded.slice(0, opening.start).trimEnd()) &&
      !GOES_ON.test(passage.folded.slice(Math.max(end, 0)).trimStart());
    if (end > 0 && isWhole) return { start: opening.start, end };
  }
  return undefined;
}

/** What stands between two neighbours of one list. */
function isJoint(text: string): boolean {
  return (
    /^(?:\s*[(（|]?\s?[\d.,]+\s?(?:万亿|亿|万)?[元分家个%]?[)）]?)?\s*\|?\s*(?:、|；|;|，|,|和|与|及|以及|and|or|\n)*\s*(?:[(（]?[\d一二三四五六七八九十]{1,2}(?:[)）.、]|\s?\|)|[-•])?\s*$/.test(
      text,
    ) && text.trim() !== ''
  );
}
