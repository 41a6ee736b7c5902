import { labelled } from './labels.js';
import { PROVINCE } from './province.js';
import type { Finder, Finding } from './personal-data.js';

/** 17 digits and a check sign; spaces and hyphens between them are how people write it. Looked for from every digit. */
const EIGHTEEN = /(?<!\d|\d\.)(?=(\d(?:[ -]?\d){16}[ -]?[\dXx])(?![\dA-Za-z]))/g;
/** The form before 1999, without century and check sign. */
const FIFTEEN = /(?<!\d|\d\.)\d{6}[ -]?\d{6}[ -]?\d{3}(?![\dA-Za-z]|\.\d)/g;
/** A number given as one is masked although its check sign is wrong: a slip of the pen leaves most of it. */
const named = labelled(String.raw`身[份分][证證号號]|[证證]件|\b(?:identity|id) (?:card|number|no\.?)`);

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

/** Numbers of Chinese identity cards: 18 signs with date and checksum, or the old form of 15 digits. */
export const findIdNumbers: Finder = (text) => [...findEighteen(text), ...findFifteen(text)];

function findEighteen(text: string): Finding[] {
  return [...text.matchAll(EIGHTEEN)].flatMap(({ 1: found = '', index }) => {
    const number = found.replace(/[ -]/g, '').toUpperCase();
    const fits = isIdNumber(number) || named(text, index);
    return fits ? [{ start: index, end: index + found.length, sure: true }] : [];
  });
}

function findFifteen(text: string): Finding[] {
  return [...text.matchAll(FIFTEEN)].flatMap(({ 0: found, index }) => {
    const digits = found.replace(/[ -]/g, '');
    const isNamed = named(text, index);
    const fits = isNamed || (PROVINCE.test(digits) && isDate(`19${digits.slice(6, 12)}`));
    return fits ? [{ start: index, end: index + found.length, sure: isNamed }] : [];
  });
}

function isIdNumber(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return PROVINCE.test(number) && isDate(number.slice(6, 14)) && number[17] === CHECK_SIGNS[sum % 11];
}

/** A day of the calendar since 1900, written 19491231. */
function isDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2099) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
