import { exact, exactText, over, times, wholeNumber, type Exact } from '../figures/exact.js';
import type { Figure } from '../figures/figure.js';
import { parseFigures } from '../figures/parse-figures.js';
import type { Fold } from '../terms/fold-text.js';
import type { ReadPlace } from './named-thing.js';

const WAN = 10_000n;
const SCALES: readonly { sign: string; of: bigint }[] = [
  { sign: '', of: 1n },
  { sign: '万', of: WAN },
  { sign: '亿', of: WAN ** 2n },
  { sign: '万亿', of: WAN ** 3n },
];
/** 0.32万亿 is written, 0.0032万亿 is not; nor are more than four decimals. */
const WRITTEN = /^-?(?:[1-9]\d*(?:\.\d{1,4})?|0\.[1-9]\d{0,3})$/;

/**
 * The figures of a question that reports write in several ways, with those: 32000万元 is looked for as 3.2亿元, 百分之五
 * as 5%, 25bp as 0.25个百分点. Other figures stand as they are cut.
 */
export function readFigures(question: string, fold: Fold): ReadPlace[] {
  return parseFigures(question).flatMap((figure) => {
    const { start, end } = figure;
    if (figure.kind !== 'quantity' || figure.damaged || figure.low !== figure.high) return [];
    const own = fold(question.slice(start, end));
    const forms = [...new Set(formsOf(figure))].filter((form) => form !== own);
    return forms.length === 0 ? [] : [{ start, end, things: [{ own, variants: [own, ...forms], exact: false }] }];
  });
}

function formsOf({ low, unit }: Figure): string[] {
  const value = exact(low);
  const scaled = (factor: string) => exactText(times(value, exact(factor)));
  switch (unit) {
    case '%':
      return [`${low}%`];
    case 'bp':
      return [`${low}bp`, `${low}个基点`, `${scaled('0.01')}个百分点`];
    case '个百分点':
      return [`${low}个百分点`, `${scaled('100')}bp`, `${scaled('100')}个基点`];
    default:
      return scaledForms(value, unit);
  }
}

/** 320000000元, 32000万元, 3.2亿元; the scaled ones without the unit too, which a table's head may hold. */
function scaledForms(value: Exact, unit: string): string[] {
  if (value.numerator < WAN * value.denominator) return [];
  return SCALES.flatMap(({ sign, of }) => {
    const scaled = over(value, wholeNumber(of));
    const number = scaled && exactText(scaled);
    if (number === undefined || !WRITTEN.test(number)) return [];
    return sign === '' ? [`${number}${unit}`] : [`${number}${sign}${unit}`, `${number}${sign}`];
  });
}
