import type { Figure } from '../../figures/figure.js';
import { parseFigures } from '../../figures/parse-figures.js';

/** A unit that the head of a table or column gives to bare numbers: 市值(亿元), 单位：万元. */
const HEAD_UNIT = /[(]\s?(?:单位[:：]?\s?)?([^()\d\s]{1,6})\s?[)]|单位[:：]\s?([^()\d\s，。；]{1,6})/g;

/** The units that the heads of tables give, as they are written. */
export function headUnits(plain: string): string[] {
  const found = [...plain.matchAll(HEAD_UNIT)].map(([, bracketed, named]) => bracketed ?? named ?? '');
  return [...new Set(found)].filter((unit) =>
    parseFigures(`2.5${unit}`).some((figure) => figure.unit !== '' && figure.damaged !== true),
  );
}

/** A bare number with the unit of its table's head. */
export function withUnit(figure: Figure, unit: string): Figure | undefined {
  if (figure.unit !== '' || figure.kind !== 'quantity' || figure.damaged === true || figure.low !== figure.high)
    return undefined;
  const [read] = parseFigures(`${figure.low}${unit}`);
  return read && { ...read, start: figure.start, end: figure.end };
}

/** Figures of a table's cells with the unit that their column's head gives them. */
export function withColumnUnits(figures: readonly Figure[], headsOf: (figure: Figure) => string | undefined): Figure[] {
  return figures.map((figure) => {
    const heads = figure.unit === '' ? headsOf(figure) : undefined;
    const [unit] = heads === undefined ? [] : headUnits(heads);
    return (unit === undefined ? undefined : withUnit(figure, unit)) ?? figure;
  });
}

/** A rate (8000条/月) as a sentence tells it that says 每月 by itself. */
export function withoutRate(figure: Figure, plain: string): Figure[] {
  const [unit = '', by] = figure.unit.split('/');
  return by !== undefined && plain.includes(`每${by}`) ? [{ ...figure, unit }] : [];
}

/** 每平方米318元: the rate stands before the figure. */
const EACH = /每 ?(平方米|平米|[股户人家吨亩笔次单桶度份张台辆套件页个年月日天])[^，,。；;\d]{0,4}$/;

/** A figure as the rate that the words before it make it: 每股0.35元 is 0.35元/股. */
export function asRate(figure: Figure, plain: string): Figure[] {
  const by = EACH.exec(plain.slice(Math.max(0, figure.start - 12), figure.start))?.[1];
  return by === undefined || figure.unit === '' ? [] : [{ ...figure, unit: `${figure.unit}/${by}` }];
}

/** English counts how many times as much by a noun: 4.4 times, threefold. */
const TIMES = /^ ?(?:times(?! (?:a|per|each|in)\b)|-?fold)(?![A-Za-z])/i;

/** Figures with 倍 for the times of English. */
export function withTimes(figures: readonly Figure[], plain: string): Figure[] {
  return figures.map((figure) =>
    figure.unit === '' && TIMES.test(plain.slice(figure.end)) ? { ...figure, unit: '倍' } : figure,
  );
}
