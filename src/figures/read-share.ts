import type { Amount } from './amount.js';
import { CHINESE_DIGITS, chineseInteger, readChineseNumber } from './chinese-number.js';
import { exact, HALF, ONE, over, plus, times, wholeNumber, type Exact } from './exact.js';
import { matchAt } from './match-at.js';
import { readNumber } from './read-number.js';

const HUNDRED = wholeNumber(100n);
const TEN = wholeNumber(10n);
/** 百分之, 千分之 and 万分之 are read as percent, so that they compare with each other; ‰ equals a tenth of %. */
const PARTS_OF: Readonly<Record<string, Exact>> = { 百: ONE, 千: exact('0.1'), 万: exact('0.01') };
const PARTS = new RegExp(`([${CHINESE_DIGITS}]{1,8}|\\d{1,4}) ?分之 ?`, 'y');
const TENTHS =
  /([一二两三四五六七八九十]|10|[1-9]) ?成(?![员果立本功长为交效就分熟不品因形套都像人年体])(?<more>半|[一二三四五六七八九1-9](?!\d))?/y;
/** 1/3, with the denominators that shares are told in; 24/7 and 9/30 are none. */
const SLASH = /(?<![\d./A-Za-z])([1-9])\/(10|[2-9])(?![\d/.])/y;

/** A share of a whole, as percent: 百分之四十三点三四, 三分之一, 八成五, 1/3. */
export function readShare(text: string, at: number): Amount | undefined {
  return readParts(text, at) ?? readTenths(text, at) ?? readSlash(text, at);
}

function readParts(text: string, at: number): Amount | undefined {
  const parts = matchAt(PARTS, text, at);
  if (parts === undefined) return undefined;
  const [lead, whole = ''] = parts;
  const start = at + lead.length;
  const number = readChineseNumber(text, start) ?? readNumber(text, start);
  if (number?.value === undefined) return undefined;
  const named = PARTS_OF[whole];
  const below = /\d/.test(whole) ? Number(whole) : chineseInteger(whole);
  const scale = named ?? over(HUNDRED, wholeNumber(BigInt(below ?? 0)));
  if (scale === undefined) return undefined;
  return share({ start: at, end: number.end, plain: number.value, scale, unitBefore: named !== undefined });
}

function readTenths(text: string, at: number): Amount | undefined {
  const tenths = matchAt(TENTHS, text, at);
  if (tenths === undefined) return undefined;
  const [all, whole = ''] = tenths;
  const more = tenths.groups?.more;
  const rest = more === undefined ? undefined : more === '半' ? HALF : times(exact('0.1'), digit(more));
  const plain = rest === undefined ? digit(whole) : plus(digit(whole), rest);
  return share({ start: at, end: at + all.length, plain, scale: TEN, unitBefore: false });
}

function readSlash(text: string, at: number): Amount | undefined {
  const slash = matchAt(SLASH, text, at);
  if (slash === undefined) return undefined;
  const [all, above = '', below = ''] = slash;
  if (Number(above) >= Number(below)) return undefined;
  const scale = over(HUNDRED, exact(below)) ?? ONE;
  return share({ start: at, end: at + all.length, plain: exact(above), scale, unitBefore: false });
}

function digit(sign: string): Exact {
  return exact(String(chineseInteger(sign) ?? Number(sign)));
}

function share(found: { start: number; end: number; plain: Exact; scale: Exact; unitBefore: boolean }): Amount {
  const { start, end, plain, scale, unitBefore } = found;
  const value = times(plain, scale);
  return {
    ...{ start, end, numberEnd: end, signs: '', script: 'chinese', value, plain, scale, multiplied: true },
    ...{ unit: '%', kind: 'ratio', ...(unitBefore ? { unitBefore: true } : {}) },
  };
}
