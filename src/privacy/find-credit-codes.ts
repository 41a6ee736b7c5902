import { PROVINCE } from './province.js';
import type { Finder } from './personal-data.js';

/** Register, kind of body, six digits of the place, nine signs of the body, check sign (GB 32100). */
const CODE = /(?<![\dA-Za-z])(?=([1-9ANY][ -]?[1-59](?:[ -]?\d){6}(?:[ -]?[\dA-HJ-NPQRTUWXY]){10})(?![\dA-Za-z]))/gi;
/** Bodies that the state itself registers have this place. */
const WHOLE_COUNTRY = '10';
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Sixteen or seventeen digits with one or two letters may be an amount: 4111110083664222bp. */
const LIKE_AMOUNT = /^\d+[A-Z]{0,2}$/;

/** Unified social credit codes (统一社会信用代码) whose check sign is right. */
export const findCreditCodes: Finder = (text) =>
  [...text.matchAll(CODE)].flatMap(({ 1: found = '', index }) => {
    const code = found.replace(/[ -]/g, '').toUpperCase();
    const sure = !LIKE_AMOUNT.test(code);
    return isCreditCode(code) ? [{ start: index, end: index + found.length, sure }] : [];
  });

function isCreditCode(code: string): boolean {
  const place = code.slice(2);
  if (!place.startsWith(WHOLE_COUNTRY) && !PROVINCE.test(place)) return false;
  const body = [...code.slice(0, -1)];
  // The weight of a place is 3 to its power, modulo 31.
  const { sum } = body.reduce(
    ({ sum, weight }, sign) => ({ sum: sum + SIGNS.indexOf(sign) * weight, weight: (weight * 3) % SIGNS.length }),
    { sum: 0, weight: 1 },
  );
  return code.at(-1) === SIGNS[(SIGNS.length - (sum % SIGNS.length)) % SIGNS.length];
}
