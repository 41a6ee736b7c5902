import { exact, times, wholeNumber, type Exact } from './exact.js';
import { alternatives, matchAt, skipBlanks } from './match-at.js';

const CHINESE: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1_000n, 万: 10_000n, 亿: 100_000_000n };
/** 千 and 百 also begin units (千克, 百分点). A further sign (亿亿) means a doubling, and no value. */
const CHINESE_FACTOR =
  /(?:[十百千]?(?:万亿|亿|万)|[十百](?!分)|千(?![克米瓦卡]))(?<doubled>(?:[十万亿]|百(?!分)|千(?![克米瓦卡]))*)/y;
const ENGLISH: Readonly<Record<string, string>> = {
  thousand: '1000',
  million: '1000000',
  mn: '1000000',
  mln: '1000000',
  billion: '1000000000',
  bn: '1000000000',
  trillion: '1000000000000',
  tn: '1000000000000',
  trn: '1000000000000',
};
/** Single letters count only behind a currency: 70B alone is a size of a model, 5G a network. */
const MONEY_LETTERS: Readonly<Record<string, string>> = { k: '1000', m: '1000000', b: '1000000000' };
const ENGLISH_FACTOR = new RegExp(`(?:${alternatives(Object.keys(ENGLISH))})(?![A-Za-z])`, 'iy');
const MONEY_FACTOR = /[kmb](?![A-Za-z\d])/iy;

export interface Multiplier {
  end: number;
  /** Undefined when it is doubled or out of order, as in 亿亿 and 亿万. */
  factor?: Exact;
}

/** The multiplier after a number, blanks before it included: 万亿 in `120 万亿美元`, billion in `5.2 billion`. */
export function readMultiplier(text: string, at: number, options: { money: boolean }): Multiplier | undefined {
  const start = skipBlanks(text, at);
  const chinese = matchAt(CHINESE_FACTOR, text, start);
  if (chinese !== undefined) {
    const end = start + chinese[0].length;
    if (chinese.groups?.doubled !== '') return { end };
    return { end, factor: [...chinese[0]].map((sign) => wholeNumber(CHINESE[sign] ?? 1n)).reduce(times) };
  }
  const english = matchAt(ENGLISH_FACTOR, text, start)?.[0];
  if (english !== undefined) return { end: start + english.length, factor: factorOf(ENGLISH, english) };
  const letter = options.money ? matchAt(MONEY_FACTOR, text, at)?.[0] : undefined;
  if (letter !== undefined) return { end: at + letter.length, factor: factorOf(MONEY_LETTERS, letter) };
  return undefined;
}

function factorOf(factors: Readonly<Record<string, string>>, word: string): Exact {
  return exact(factors[word.toLowerCase()] ?? '1');
}
