/** Writes exact numbers in the notations of finance, for tests to read back. */

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const WAN = 10_000n;
const YI = 100_000_000n;

/** A number as an integer over a power of ten: 12345 with 2 places is 123.45. */
export interface Decimal {
  units: bigint;
  places: number;
}

/** The plain decimal without needless zeros. */
export function plain({ units, places }: Decimal): string {
  const text = units.toString().padStart(places + 1, '0');
  if (places === 0) return text;
  const fraction = text.slice(-places).replace(/0+$/, '');
  return text.slice(0, -places) + (fraction === '' ? '' : `.${fraction}`);
}

export function withSeparators(decimal: Decimal): string {
  const [whole = '', fraction] = plain(decimal).split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** The number as so many of a multiplier: 3.2 with 亿. */
export function inUnitsOf(decimal: Decimal, zeros: number): string {
  return plain({ units: decimal.units, places: decimal.places + zeros });
}

/** A whole number below ten to the sixteenth, above zero, in Chinese numerals. */
export function inChinese(value: bigint): string {
  if (value >= YI) return joined(inChinese(value / YI) + '亿', value % YI, YI);
  if (value >= WAN) return joined(section(value / WAN) + '万', value % WAN, WAN);
  return section(value);
}

function joined(head: string, rest: bigint, place: bigint): string {
  if (rest === 0n) return head;
  return head + (rest * 10n < place ? '零' : '') + inChinese(rest);
}

function section(value: bigint): string {
  const signs = [...value.toString()]
    .reverse()
    .map((digit, place) => (digit === '0' ? '零' : DIGITS[Number(digit)]! + PLACES[place]!));
  const text = signs.reverse().join('').replace(/零+/g, '零').replace(/零$/, '');
  return text.replace(/^一十/, '十');
}
