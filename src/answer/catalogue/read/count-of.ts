import { numberOf } from '../../../figures/number-of.js';

const ENGLISH_NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** Places in an order, as English names them. */
export const ENGLISH_PLACES = ['first', 'second', 'third', 'fourth', 'fifth'];
/** A small number, as people count reports: 3, 三, 两, 十二. */
export const NUMBER = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';
export const NUMBER_EN = `(?:\\d{1,3}|${ENGLISH_NUMBERS.join('|')})`;

/** The number that digits, Chinese numerals or an English word give; undefined for none. */
export function countOf(signs: string | undefined): number | undefined {
  const named = ENGLISH_NUMBERS.indexOf(signs?.toLowerCase() ?? '') + 1;
  const count = named > 0 ? named : numberOf(signs);
  return Number.isInteger(count) && count > 0 ? count : undefined;
}

/** The place that an English word names, from 1; undefined for none. */
export function placeOf(word: string | undefined): number | undefined {
  const place = ENGLISH_PLACES.indexOf(word?.toLowerCase() ?? '') + 1;
  return place > 0 ? place : undefined;
}
