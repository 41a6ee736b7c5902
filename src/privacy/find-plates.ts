import type { Finder } from './personal-data.js';

const PROVINCE = '[京津沪滬渝冀豫云雲辽遼黑湘皖鲁魯新苏蘇浙赣贛鄂桂甘晋晉蒙陕陝吉闽閩贵貴粤粵青藏川宁寧琼瓊]';
const SIGN = String.raw`[\dA-HJ-NP-Z]`;
/** New energy: a letter for the kind of drive before five signs (small) or after five digits (large). */
const NEW_ENERGY = String.raw`(?:[DABCEFGHJK]${SIGN}\d{4}|\d{5}[DABCEFGHJK])`;
const ORDINARY = String.raw`(?:${SIGN}{5}|${SIGN}{4}[挂学警港澳领试超])`;
const PLATE = new RegExp(String.raw`${PROVINCE}[A-HJ-NP-Z][·•・. -]?(?:${NEW_ENERGY}|${ORDINARY})(?![\dA-Za-z])`, 'gi');
/** At most two of the five signs are letters; what has more is a word (云GPU80G). */
const FEWEST_DIGITS = 3;

/** Plates of Chinese cars. */
export const findPlates: Finder = (text) =>
  [...text.matchAll(PLATE)]
    .filter(({ 0: found }) => found.replace(/\D/g, '').length >= FEWEST_DIGITS)
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length, sure: true }));
