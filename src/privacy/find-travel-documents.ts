import { labelled } from './labels.js';
import type { Finder } from './personal-data.js';

/** Chinese passports: E or G with eight digits, or E with a letter and seven. */
const CHINESE_PASSPORT = /(?<![\dA-Za-z])(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})(?![\dA-Za-z])/g;
/** Any country's documents, which only their name tells from other numbers. */
const ANY_DOCUMENT = /(?<![\dA-Za-z])(?:[A-Za-z]{1,2}[ -]?)?\d{4}[ -]?\d{2,6}(?![\dA-Za-z])/g;
const calledPassport = labelled('护照|護照|passport');
const calledPermit = labelled('通行[证證]|回[乡鄉][证證]|[台臺]胞[证證]|(?:travel|home.return) permit|permit');

export const findPassports: Finder = (text) => [
  ...[...text.matchAll(CHINESE_PASSPORT)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    sure: true,
  })),
  ...findNamed(text, calledPassport),
];

/** Permits to travel between the mainland, Hong Kong, Macau and Taiwan, where they are called so. */
export const findTravelPermits: Finder = (text) => findNamed(text, calledPermit);

function findNamed(text: string, isNamed: ReturnType<typeof labelled>): ReturnType<Finder> {
  return [...text.matchAll(ANY_DOCUMENT)]
    .filter(({ index }) => isNamed(text, index))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length, sure: true }));
}
