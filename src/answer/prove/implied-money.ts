import type { Figure } from '../../figures/figure.js';
import type { ProofText } from './read-proof-text.js';

/** 已募200亿, 7.57万亿占62%: so large and with nothing counted behind it, a number of a finance report is money. */
const LARGE = /亿|billion|trillion/i;
const NOTHING_COUNTED = /^ ?(?:$|[^\p{L}\p{N}]|[占的增降升减和与及或]|(?:in|for|at|from|by|to|as|and|or|of)\b)/iu;
const CURRENCY = /元$|英镑|瑞士法郎|卢布|卢比|泰铢|新台币/;

/** 120万元以上, 3年后预计200万: a bare 万 goes on about the money before it in its sentence. */
const NEAR = 24;

function moneyBefore(
  { start, end }: Figure,
  { plain, figures }: Pick<ProofText, 'plain' | 'figures'>,
): Figure | undefined {
  const before = figures.findLast((other) => other.end <= start && CURRENCY.test(other.unit));
  if (!/万$/.test(plain.slice(start, end)) || before === undefined) return before;
  return start - before.end <= NEAR && !/[。\n]/.test(plain.slice(before.end, start)) ? before : undefined;
}

/** A bare large number with the currency of the money before it in its text, or else with 元. */
export function impliedMoney(figure: Figure, text: Pick<ProofText, 'plain' | 'figures'>): Figure[] {
  const { unit, kind, start, end, damaged } = figure;
  if (unit !== '' || kind !== 'quantity' || damaged === true) return [];
  const isBeside = /万$/.test(text.plain.slice(start, end)) && moneyBefore(figure, text) !== undefined;
  if ((!isBeside && !LARGE.test(text.plain.slice(start, end))) || !NOTHING_COUNTED.test(text.plain.slice(end)))
    return [];
  const before = moneyBefore(figure, text);
  if (before !== undefined) return [{ ...figure, unit: before.unit }];
  return /亿/.test(text.plain.slice(start, end)) ? [{ ...figure, unit: '元' }] : [];
}
