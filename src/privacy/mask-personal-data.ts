import type { Figure } from '../figures/figure.js';
import { foldWidth } from '../figures/fold-width.js';
import { parseFigures } from '../figures/parse-figures.js';
import { findBankCards } from './find-bank-cards.js';
import { findCreditCodes } from './find-credit-codes.js';
import { findEmails } from './find-emails.js';
import { findIdNumbers } from './find-id-numbers.js';
import { findPhones } from './find-phones.js';
import { findPlates } from './find-plates.js';
import { findPassports, findTravelPermits } from './find-travel-documents.js';
import { PERSONAL_DATA, type Finder, type Finding, type PersonalDataKind } from './personal-data.js';

/** How many of each kind were masked; kinds that did not occur are left out. */
export type MaskedCounts = Partial<Record<PersonalDataKind, number>>;

export interface Masked {
  text: string;
  counts: MaskedCounts;
}

/** In the order of certainty: where two claim the same digits, the first has them. */
const FINDERS: readonly (readonly [PersonalDataKind, Finder])[] = [
  ['email', findEmails],
  ['idNumber', findIdNumbers],
  ['creditCode', findCreditCodes],
  ['travelPermit', findTravelPermits],
  ['passport', findPassports],
  ['bankCard', findBankCards],
  ['phone', findPhones],
  ['plate', findPlates],
];

interface Claim extends Finding {
  kind: PersonalDataKind;
}

/**
 * The text with 〔身份证号〕 or 〔ID number〕, in the text's language, where a personal number stood. Numbers are known by
 * their form and checksum, in any width and with gaps; figures with a unit, codes of securities and dates stay.
 * Masking a masked text changes nothing.
 */
export function maskPersonalData(text: string): Masked {
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const counts: MaskedCounts = {};
  let masked = text;
  // Of two numbers that touch, the second stands free only when the first is gone.
  for (let found = claims(masked); found.length > 0; found = claims(masked)) {
    for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
    masked = replaceAll(masked, found, language);
  }
  return { text: masked, counts };
}

function replaceAll(text: string, found: readonly Claim[], language: 'zh' | 'en'): string {
  const parts = found.map(
    ({ kind, start }, index) => `${text.slice(found[index - 1]?.end ?? 0, start)}〔${PERSONAL_DATA[kind][language]}〕`,
  );
  return parts.join('') + text.slice(found.at(-1)?.end ?? 0);
}

/** What is masked, in the order of the text and apart from each other. */
function claims(written: string): Claim[] {
  const text = foldWidth(written);
  const found = FINDERS.flatMap(([kind, find]) => find(text).map((finding) => ({ kind, ...finding })));
  if (found.length === 0) return [];
  const figures = parseFigures(text);
  const taken: Claim[] = [];
  for (const claim of found) {
    if (!claim.sure && figures.some((figure) => isAmount(figure, claim))) continue;
    if (!taken.some((other) => overlaps(other, claim))) taken.push(claim);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Whether a figure says of the same digits what they count: with a unit, a currency or a multiplier. */
function isAmount(figure: Figure, claim: Finding): boolean {
  const saysMore = figure.unit !== '' || figure.start < claim.start || figure.end > claim.end;
  return saysMore && overlaps(figure, claim);
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
