import type { Amount } from './amount.js';
import { readChineseNumber } from './chinese-number.js';
import { HALF, isBelow, ONE, plus, times } from './exact.js';
import { matchAt } from './match-at.js';
import { readMultiplier } from './multiplier.js';
import { readNumber } from './read-number.js';
import { readShare } from './read-share.js';
import { readUnit } from './read-unit.js';

const MORE = '多(?!元化|[样数方维层边云媒渠语头])|余(?![额地下款量热])';
/** 多, 余 and 来 between number and unit: 300多家, 50余万户, 十来家. */
const LOOSE = new RegExp(` ?(?:(?<more>${MORE})|来(?=[家个人年万]))`, 'y');
/** Behind the unit: 三年多. */
const LOOSE_AFTER = new RegExp(` ?(?:${MORE})`, 'y');
/** 两年半, 一个半小时: half a unit more. */
const HALF_MORE = / ?(?:(?<after>[年天倍周]|小时)半|个半(?<before>小时|月))(?![年数导成径])/y;
/** 5个亿 is 5亿, 5个多亿 more than that. */
const SPOKEN_MULTIPLIER = / ?个(?<more>多)?(?=万亿|[万亿])/y;

/**
 * The amount that starts at `at`, in digits or Chinese numerals: number, multiplier, unit. Undefined where no number
 * stands; without value where one is cut or malformed.
 * @param options.money a currency stands before it, so that a single letter multiplies: $1.5b
 */
export function readAmount(text: string, at: number, options: { money: boolean }): Amount | undefined {
  const share = readShare(text, at);
  if (share !== undefined) return share;
  const number = readPlain(text, at);
  if (number === undefined) return undefined;
  const loosened = loosen(number, text);
  // A Chinese number holds its multipliers, except behind 多 and 余: 三千多万.
  const isOpen = number.script === 'digits' || loosened !== number;
  const multiplied = isOpen ? multiply(loosened, text, options) : loosened;
  return addUnit(multiplied, text);
}

function readPlain(text: string, at: number): Amount | undefined {
  const written = readNumber(text, at);
  const number = written ?? readChineseNumber(text, at);
  if (number === undefined) return undefined;
  const { end, value } = number;
  return {
    ...{ start: at, end, numberEnd: end, value, plain: value, scale: ONE, multiplied: false, unit: '' },
    signs: written === undefined ? text.slice(at, end) : written.digits,
    script: written === undefined ? 'chinese' : 'digits',
    cut: written?.cut,
  };
}

function loosen(amount: Amount, text: string): Amount {
  const loose = matchAt(LOOSE, text, amount.end);
  if (loose === undefined || amount.approximate !== undefined) return amount;
  const approximate = loose.groups?.more === undefined ? '约' : '超';
  return { ...amount, approximate, end: amount.end + loose[0].length };
}

function multiply(amount: Amount, text: string, options: { money: boolean }): Amount {
  const spoken = matchAt(SPOKEN_MULTIPLIER, text, amount.end);
  const multiplier = readMultiplier(text, amount.end + (spoken?.[0].length ?? 0), options);
  if (multiplier === undefined) return amount;
  const { end, factor } = multiplier;
  const multiplied = { ...amount, end, multiplied: true };
  if (factor === undefined || amount.plain === undefined) return asCut(multiplied, end);
  const scale = times(amount.scale, factor);
  const approximate = spoken?.groups?.more === undefined ? amount.approximate : '超';
  const whole = addLowerPart({ ...multiplied, value: times(amount.plain, scale), scale, approximate }, text);
  const loosened = loosen(whole, text);
  // 3万多亿: the multiplier goes on behind 多.
  return loosened === whole ? whole : multiply(loosened, text, options);
}

/** 3亿5000万 is one number; digits behind a multiplier that do not go on from it mean that a sign was lost. */
function addLowerPart(amount: Amount, text: string): Amount {
  const lower = readNumber(text, amount.end);
  if (lower === undefined || amount.value === undefined) return amount;
  const multiplier = readMultiplier(text, lower.end, { money: false });
  if (multiplier?.factor === undefined || lower.value === undefined) return asCut(amount, multiplier?.end ?? lower.end);
  const part = times(lower.value, multiplier.factor);
  if (!isBelow(part, amount.scale)) return asCut(amount, multiplier.end);
  const value = plus(amount.value, part);
  // The whole is what the unit counts: 1亿2000万 lends its unit to the left of a range, but no multiplier.
  return { ...amount, end: multiplier.end, value, plain: value, scale: ONE };
}

function asCut(amount: Amount, end: number): Amount {
  return { ...amount, end, value: undefined, cut: amount.cut ?? 'stray' };
}

function addUnit(amount: Amount, text: string): Amount {
  const half = matchAt(HALF_MORE, text, amount.end);
  const named = half?.groups?.after ?? half?.groups?.before;
  if (half !== undefined && named !== undefined && amount.value !== undefined) {
    const value = plus(amount.value, times(HALF, amount.scale));
    const kind = named === '倍' ? 'ratio' : 'time';
    return { ...amount, unit: named, kind, value, end: amount.end + half[0].length };
  }
  const unit = readUnit(text, amount.end);
  if (unit === undefined) return amount;
  const withUnit = { ...amount, unit: unit.unit, kind: unit.kind, end: unit.end };
  const more = unit.kind === 'counter' ? undefined : matchAt(LOOSE_AFTER, text, unit.end)?.[0];
  if (more === undefined || amount.approximate !== undefined) return withUnit;
  return { ...withUnit, approximate: '超', end: unit.end + more.length };
}
