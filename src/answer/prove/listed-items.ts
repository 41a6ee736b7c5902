import type { Span } from '../../ingest/draft.js';
import { standsAnywhere, type Evidence } from './evidence.js';
import type { ProofReason } from './proof.js';
import { unitsWithin, type Statement } from './read-statement.js';

/** 科技、绿色、普惠、养老与数字金融: three or more in a row. */
const LIST = /(?:[^，,。；;：:、()（）]{1,20}、){2,}[^，,。；;：:、()（）]{1,20}/g;
/** More than half of an item must stand. */
const HALF = 0.5;
/** 等 closes a list; what follows says what is done with it. */
const AND_OTHERS = /等.*$/u;
const PART = /、|以及|和|与|及/;

/** Items of a list that stand in no passage, or half at most: a list is told as it is, and what was added to it was made up. */
export function missingItems(statement: Statement, evidence: readonly Evidence[]): ProofReason[] {
  if (statement.english) return [];
  return [...statement.plain.matchAll(LIST)].flatMap(({ index, 0: list }) =>
    itemsOf(list, index).flatMap((item): ProofReason[] => {
      const units = unitsWithin(statement, [item]);
      const isHeld = units.length === 0 || shareStanding(statement, units, evidence) > HALF;
      return isHeld ? [] : [{ code: 'name', what: statement.text.slice(item.start, item.end) }];
    }),
  );
}

function shareStanding(statement: Statement, units: readonly number[], evidence: readonly Evidence[]): number {
  const weightOf = (some: readonly number[]) =>
    some.reduce((sum, unit) => sum + (statement.units[unit]?.weight ?? 0), 0);
  return weightOf(units.filter((unit) => evidence.some((held) => standsAnywhere(held, unit)))) / weightOf(units);
}

function itemsOf(list: string, from: number): Span[] {
  const items: Span[] = [];
  let at = 0;
  for (const part of list.replace(AND_OTHERS, '').split(PART)) {
    const start = list.indexOf(part, at);
    at = start + part.length;
    if (part.trim() !== '') items.push({ start: from + start, end: from + at });
  }
  return items;
}
