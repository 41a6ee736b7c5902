import { chineseInteger } from './chinese-number.js';

/** The whole number that signs spell in digits or Chinese numerals (12, 十二, 二〇二四); NaN when there is none. */
export function numberOf(signs: string | undefined): number {
  if (signs === undefined) return Number.NaN;
  return /^\d+$/.test(signs) ? Number(signs) : (chineseInteger(signs) ?? Number.NaN);
}
