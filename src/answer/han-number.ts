const DIGITS = '零一二三四五六七八九';

/** The number that digits or 一 to 九十九 spell. */
export function hanNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  const digit = (sign: string, empty: number) => (sign === '' ? empty : DIGITS.indexOf(sign));
  return text.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0);
}
