/** Exact arithmetic for figures: a fraction in lowest terms, denominator above zero. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A finite decimal ('12.5') or a fraction ('200/3'), with an optional sign before it. */
const EXACT_TEXT = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/;

/** Reads what `exactText` writes, and any plain decimal. @throws RangeError when `text` is neither */
export function exact(text: string): Exact {
  const parts = EXACT_TEXT.exec(text);
  if (parts === null) throw new RangeError(`${text} is not an exact number`);
  const [, sign = '', whole = '', places = '', below = '1'] = parts;
  return reduced(BigInt(`${sign}${whole}${places}`), 10n ** BigInt(places.length) * BigInt(below));
}

export const ONE: Exact = { numerator: 1n, denominator: 1n };
export const HALF: Exact = { numerator: 1n, denominator: 2n };

export function wholeNumber(value: bigint): Exact {
  return { numerator: value, denominator: 1n };
}

export function times(a: Exact, b: Exact): Exact {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function plus(a: Exact, b: Exact): Exact {
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** a divided by b; undefined when b is zero. */
export function over(a: Exact, b: Exact): Exact | undefined {
  return b.numerator === 0n ? undefined : reduced(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function negative(a: Exact): Exact {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function isBelow(a: Exact, b: Exact): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

/** One text for one value: '320000000', '-0.39', or '200/3' where no finite decimal exists. */
export function exactText({ numerator, denominator }: Exact): string {
  const places = decimalPlaces(denominator);
  if (places === undefined) return `${numerator}/${denominator}`;
  const digits = ((numerator < 0n ? -numerator : numerator) * 10n ** BigInt(places)) / denominator;
  const text = digits.toString().padStart(places + 1, '0');
  const sign = numerator < 0n ? '-' : '';
  return places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** How many decimals a fraction with this denominator needs; undefined when no number of them will do. */
function decimalPlaces(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function reduced(numerator: bigint, denominator: bigint): Exact {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator * sign);
  return { numerator: (numerator * sign) / divisor, denominator: (denominator * sign) / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
