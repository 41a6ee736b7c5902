import type { Figure } from '../../src/figures/figure.js';
import { parseFigures } from '../../src/figures/parse-figures.js';

/** The figures of a text, each as `slice = value unit`, with what else is said of it. */
export function readBack(text: string): string[] {
  return parseFigures(text).map((figure) => `${text.slice(figure.start, figure.end)} = ${valueOf(figure)}`);
}

/** The one figure of a text. */
export function onlyFigure(text: string): Figure {
  const figures = parseFigures(text);
  if (figures.length !== 1) throw new Error(`${figures.length} figures in ${text}`);
  return figures[0]!;
}

function valueOf({ kind, low, high, unit, damaged }: Figure): string {
  if (damaged === true) return 'damaged';
  const value = low === high ? low : `${low}..${high}`;
  return [kind === 'ordinal' ? `第${value}` : value, unit].filter((part) => part !== '').join(' ');
}
