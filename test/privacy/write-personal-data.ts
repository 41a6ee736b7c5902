/** Personal numbers with right checksums, made up by chance, for tests to hide in a text. */
import fc from 'fast-check';

const SIGNS_OF_CODES = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));
const place = fc.constantFrom('110105', '310101', '440305', '510104', '650102');
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2015-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));

export const idNumber = fc.tuple(place, day, digits(3)).map(([where, when, serial]) => {
  const body = where + when + serial;
  // The weights are powers of two, modulo 11, from the right.
  const sum = [...body].reduce((total, sign, at) => total + Number(sign) * (2 ** (17 - at) % 11), 0);
  return body + '10X98765432'[sum % 11]!;
});

export const bankCard = fc.tuple(fc.constantFrom('622202', '955880', '411111'), digits(9)).map(([issuer, rest]) => {
  const body = issuer + rest;
  const sum = [...body].reverse().reduce((total, sign, at) => {
    const value = Number(sign) * (at % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
});

export const mobile = fc.tuple(fc.constantFrom('138', '159', '186', '199'), digits(8)).map((parts) => parts.join(''));

export const creditCode = fc
  .tuple(
    fc.constantFrom('91', '92', '52'),
    place,
    fc.array(fc.constantFrom(...SIGNS_OF_CODES.split('')), { minLength: 9, maxLength: 9 }),
  )
  .map(([kind, where, body]) => {
    const code = kind + where + body.join('');
    let sum = 0;
    let weight = 1;
    for (const sign of code) {
      sum += SIGNS_OF_CODES.indexOf(sign) * weight;
      weight = (weight * 3) % 31;
    }
    return code + SIGNS_OF_CODES[(31 - (sum % 31)) % 31]!;
  });

/** The number in groups of four, with a sign between them. */
export function inGroups(number: string, gap: string): string {
  return number.replace(/.{4}(?=.)/g, `$&${gap}`);
}
