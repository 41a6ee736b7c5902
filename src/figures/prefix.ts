import { approximationBefore } from './approximation.js';
import { currencyBefore } from './currency-before.js';
import type { Approximation } from './figure.js';

/** The words and signs of a figure reach no further back than this. */
const REACH = 24;
/** Glued to a letter it is a sign only of what labels.ts leaves to be a figure: LPR+50bp, but GPT-4. */
const SIGN = /(?:(?<![\dA-Za-z%‰)-])[-+±] ?|(?<=[A-Za-z])[-+±]|(?<![担抱胜自背])负 ?)$/;
const ORDINAL = /第 ?$/;

/** What stands right before a number and belongs to its figure. */
export interface Prefix {
  start: number;
  sign?: '-' | '+' | '±';
  currency?: string;
  /** A currency before the approximating word, of amounts alone: 港币约3亿元, but 美元突破7.2. */
  outerCurrency?: { unit: string; start: number };
  approximate?: Approximation;
  ordinal: boolean;
}

/** Reads backwards from a number at `start`, no further than `floor`, the end of the figure before. */
export function readPrefix(text: string, start: number, floor: number): Prefix {
  const before = text.slice(Math.max(floor, start - REACH), start);
  const ordinal = ORDINAL.exec(before)?.[0];
  if (ordinal !== undefined) return { start: start - ordinal.length, ordinal: true };
  let rest = before;
  const inner = currencyBefore(rest);
  rest = rest.slice(0, rest.length - (inner?.length ?? 0));
  const found = SIGN.exec(rest);
  // Right behind a figure it may be a lost joint as well: 64.04-42.82%.
  const sign = found === null || (found.index === 0 && floor > 0) ? '' : found[0];
  rest = rest.slice(0, rest.length - sign.length);
  const outer = inner ?? currencyBefore(rest);
  if (inner === undefined) rest = rest.slice(0, rest.length - (outer?.length ?? 0));
  const word = approximationBefore(rest);
  rest = rest.slice(0, rest.length - (word?.length ?? 0));
  const end = start - (before.length - rest.length);
  const far = word === undefined || outer !== undefined ? undefined : currencyBefore(rest);
  return {
    start: end,
    sign: signOf(sign.trim()),
    currency: outer?.unit,
    outerCurrency: far && { unit: far.unit, start: end - far.length },
    approximate: word?.approximate,
    ordinal: false,
  };
}

function signOf(sign: string): Prefix['sign'] {
  if (sign === '-' || sign === '负') return '-';
  return sign === '+' || sign === '±' ? sign : undefined;
}
