import { labelled } from './labels.js';
import type { Finder } from './personal-data.js';

/** Digits without a gap, or the groups that stand on a card; a row of further groups is a row of figures. */
const CARD =
  /(?<!\d|\d\.)(?:\d{12,19}|(?<!\d[ -])(?:\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?|\d{4}[ -]\d{6}[ -]\d{5}|\d{6}[ -]\d{10,13})(?![ -]\d))(?!\d|\.\d)/g;
/** Who issues which first digits, with the lengths that they have. */
const ISSUED =
  /^(?:62\d{14,17}|955[89]\d{12,15}|4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|35\d{14}|3[0689]\d{12}|6[05]\d{14})$/;
const named = labelled(String.raw`卡[号號]|[账帐賬帳][号號]|\b(?:card|account) (?:number|no\.?)`);

/** Numbers of bank cards: an issuer's first digits and length, and Luhn's check digit; or whatever is called one. */
export const findBankCards: Finder = (text) =>
  [...text.matchAll(CARD)].flatMap(({ 0: found, index }) => {
    const digits = found.replace(/[ -]/g, '');
    const isNamed = named(text, index);
    const fits = isNamed || (ISSUED.test(digits) && passesLuhn(digits));
    return fits ? [{ start: index, end: index + found.length, sure: isNamed }] : [];
  });

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, sign, place) => {
    const doubled = Number(sign) * (place % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
