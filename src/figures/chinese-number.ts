import { exact, plus, times, wholeNumber, type Exact } from './exact.js';
import { matchAt } from './match-at.js';

const DIGITS: Readonly<Record<string, bigint>> = Object.fromEntries(
  ['零〇', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, digit) =>
    [...signs].map((sign) => [sign, BigInt(digit)]),
  ),
);
const PLACES: Readonly<Record<string, bigint>> = { 十: 10n, 拾: 10n, 百: 100n, 佰: 100n, 千: 1_000n, 仟: 1_000n };
const WAN = 10_000n;
const YI = 100_000_000n;

/** Every sign of a Chinese number. */
export const CHINESE_DIGITS = `${Object.keys(DIGITS).join('')}${Object.keys(PLACES).join('')}万亿`;
const RUN = new RegExp(`[${CHINESE_DIGITS}]+(?:点[零〇一二三四五六七八九]+(?:万亿|[万亿](?![万亿]))?)?`, 'y');

const D = '[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]?';
const ZERO_SIGN = '[零〇]?';
/** Below ten thousand: 三千五百, 一百零五, 十五. */
const SECTION = `(?:${D}[千仟])?(?:${ZERO_SIGN}${D}[百佰])?(?:${ZERO_SIGN}${D}[十拾])?(?:${ZERO_SIGN}${D})?`;
const WELL_FORMED = new RegExp(
  `^(?:(?:${SECTION}万)?${ZERO_SIGN}${SECTION}亿)?(?:${ZERO_SIGN}${SECTION}万)?${ZERO_SIGN}${SECTION}$`,
);
/** A last digit right after a place stands for the next lower one: 三万五 is 35,000. */
const SPOKEN_TAIL = /(?:[百佰千仟万亿])(?=[一二三四五六七八九]$)/;
const MAX_SIGNS = 40;

export interface ChineseNumber {
  end: number;
  /** The signs as they stand, full stop (点) included. */
  signs: string;
  /** Undefined when the signs make no number: 三五, 十四五. */
  value?: Exact;
}

/** The run of Chinese numerals that starts at `at`. A leading 百, 千, 万 or 亿 counts as one of it. */
export function readChineseNumber(text: string, at: number): ChineseNumber | undefined {
  const signs = matchAt(RUN, text, at)?.[0];
  if (signs === undefined) return undefined;
  const value = signs.length > MAX_SIGNS ? undefined : chineseValue(signs);
  return { end: at + signs.length, signs, value };
}

/** The digits of a number read sign by sign (二〇二四), or the value of a whole one (十二); undefined for neither. */
export function chineseInteger(signs: string): number | undefined {
  if (/^[零〇一二三四五六七八九]+$/.test(signs)) {
    return Number([...signs].map((sign) => String(DIGITS[sign] ?? 0n)).join(''));
  }
  const value = chineseValue(signs);
  return value?.denominator === 1n ? Number(value.numerator) : undefined;
}

function chineseValue(signs: string): Exact | undefined {
  const [whole = '', fraction] = signs.split('点');
  if (fraction === undefined) return wholeValue(whole);
  const value = whole === '零' || whole === '〇' ? wholeNumber(0n) : wholeValue(whole);
  if (value === undefined) return undefined;
  const places = [...fraction].filter((sign) => sign in DIGITS).map((sign) => String(DIGITS[sign] ?? 0n));
  const scale = (fraction.includes('万') ? WAN : 1n) * (fraction.includes('亿') ? YI : 1n);
  return times(plus(value, exact(`0.${places.join('')}`)), wholeNumber(scale));
}

function wholeValue(signs: string): Exact | undefined {
  if (signs === '' || !WELL_FORMED.test(signs) || /^[零〇]/.test(signs)) return undefined;
  const value = bigSections(signs);
  const tail = SPOKEN_TAIL.exec(signs)?.[0];
  if (tail === undefined) return wholeNumber(value);
  const digit = DIGITS[signs.slice(-1)] ?? 0n;
  const place = PLACES[tail] ?? (tail === '万' ? WAN : YI);
  return wholeNumber(value - digit + (digit * place) / 10n);
}

/** Adds up sections: 亿 lifts all before it, 万 the section before it. */
function bigSections(signs: string): bigint {
  let sum = 0n;
  let section = 0n;
  let digit = 0n;
  for (const sign of signs) {
    const place = PLACES[sign];
    if (sign === '亿' || sign === '万') {
      const held = section + digit;
      if (sign === '亿') sum = (sum + held === 0n ? 1n : sum + held) * YI;
      else sum += (held === 0n ? 1n : held) * WAN;
      section = 0n;
      digit = 0n;
    } else if (place !== undefined) {
      section += (digit === 0n ? 1n : digit) * place;
      digit = 0n;
    } else {
      digit = DIGITS[sign] ?? 0n;
    }
  }
  return sum + section + digit;
}
