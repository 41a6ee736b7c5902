/** Thousands of one figure: 1,585.07 and 12,345,678, but not the years 2021,2022,2023. */
const THOUSANDS = /(?<![\d.])\d{1,3}(?:,\d{3}){1,6}(?!,?\d)/g;
/** A year written sign by sign: 二〇二四年. */
const CHINESE_YEAR = /[一二三四五六七八九〇零○]{4}(?=年)/g;
const CHINESE_DIGITS = '〇一二三四五六七八九';
/** Typesetters part Chinese and digits with a space, extraction does so at random: 2020 年 12 月. */
const SET_APART = / (?=\d)(?<=\p{Script=Han} )| (?=\p{Script=Han})(?<=[\d%] )/gu;
/** The fiscal year is no part of the year's number: FY2024. */
const FISCAL_YEAR = /(?<![a-z\d])fy(?=\d)/g;

/** A footnote's mark after a figure, 386.2³, which NFKC would make a digit of it. */
const MARK = /(?<=[\d%])[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]+/g;

/** A text in the one form in which words are compared. */
export type Fold = (text: string) => string;

/**
 * Folds full-width forms, capitals, thousands, years in Chinese numerals and spaces around figures, so that the same
 * thing is written in the same way; with `simplify`, Traditional characters too. For finding only: places in the
 * folded text are not places in the text.
 */
export function createFold({ simplify }: { simplify?: (text: string) => string } = {}): Fold {
  return (text) => {
    const even = text.replace(MARK, '').normalize('NFKC').toLowerCase();
    const simplified = simplify ? simplify(even) : even;
    return simplified
      .replace(THOUSANDS, (figure) => figure.replaceAll(',', ''))
      .replace(CHINESE_YEAR, digitsOf)
      .replace(SET_APART, '')
      .replace(FISCAL_YEAR, 'fy ');
  };
}

/** The fold of texts that are known to hold no Traditional characters. */
export const foldText = createFold();

function digitsOf(year: string): string {
  return [...year].map((sign) => Math.max(0, CHINESE_DIGITS.indexOf(sign))).join('');
}
