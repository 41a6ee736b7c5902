/** Signs and codes of a currency before a number, and the currency that they mean. */
const CURRENCIES: Readonly<Record<string, string>> = {
  人民币: '元',
  '¥': '元',
  RMB: '元',
  CNY: '元',
  $: '美元',
  US$: '美元',
  USD: '美元',
  HK$: '港元',
  HKD: '港元',
  '€': '欧元',
  EUR: '欧元',
  '£': '英镑',
  GBP: '英镑',
  JPY: '日元',
  CHF: '瑞士法郎',
  S$: '新加坡元',
  SGD: '新加坡元',
  A$: '澳元',
  AUD: '澳元',
  CAD: '加元',
};
const BEFORE = /(?:人民币|[¥€£]|(?<![A-Za-z])(?:(?:US|HK|S|A)?\$|RMB|CNY|USD|HKD|EUR|GBP|JPY|CHF|SGD|AUD|CAD)) ?$/;

/** The currency that ends `before`, the text up to a number. */
export function currencyBefore(before: string): { unit: string; length: number } | undefined {
  const found = BEFORE.exec(before)?.[0];
  const unit = found === undefined ? undefined : CURRENCIES[found.trim()];
  return found === undefined || unit === undefined ? undefined : { unit, length: found.length };
}
