import { alternatives, matchAt } from './match-at.js';
import { UNITS } from './unit-table.js';

/** Signs of a currency before a number. */
const SIGNS: Readonly<Record<string, string>> = {
  '¥': '元',
  $: '美元',
  US$: '美元',
  HK$: '港元',
  '€': '欧元',
  '£': '英镑',
  S$: '新加坡元',
  A$: '澳元',
  C$: '加元',
  NT$: '新台币',
};
/** Codes (HKD) and Chinese names (港币), but neither 元, which stands behind its number, nor English words. */
const STANDS_BEFORE = /^(?:[A-Z]{3}|(?!元|块钱)\p{Script=Han}+)$/u;
const CURRENCIES = new Map(Object.entries(SIGNS));
for (const [unit, others] of Object.entries(UNITS.money)) {
  for (const word of [unit, ...others]) if (STANDS_BEFORE.test(word)) CURRENCIES.set(word, unit);
}
/** 兑美元7.2 is a rate, in the currency that it does not name last. */
const WORD = `(?<![A-Za-z]|[兑对](?!人民币))(?:${alternatives([...CURRENCIES.keys()])})`;
const BEFORE = new RegExp(`${WORD} ?$`);
const AT = new RegExp(`${WORD} ?`, 'y');

/** A currency before a number. */
export interface CurrencyBefore {
  unit: string;
  /** How many signs it takes, with the blank behind it. */
  length: number;
}

/** The currency that ends `before`, the text up to a number. */
export function currencyBefore(before: string): CurrencyBefore | undefined {
  return currencyOf(BEFORE.exec(before)?.[0]);
}

/** The currency that starts at `at`. */
export function currencyAt(text: string, at: number): CurrencyBefore | undefined {
  return currencyOf(matchAt(AT, text, at)?.[0]);
}

function currencyOf(found: string | undefined): CurrencyBefore | undefined {
  const unit = CURRENCIES.get(found?.trim() ?? '');
  return found === undefined || unit === undefined ? undefined : { unit, length: found.length };
}
