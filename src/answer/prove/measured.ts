import type { Figure } from '../../figures/figure.js';
import { isCounter } from '../../figures/read-unit.js';
import { columnContext } from './column-context.js';
import type { FigurePair } from './figure-checks.js';
import { figureContext } from './figure-context.js';
import type { ReadPassage } from './read-passage.js';
import { figureBeforeList } from './respective-item.js';

/** Words that say whether money or a number of things changed. */
const OF_MONEY = /金额|规模|余额|额(?!外)/;
const OF_COUNT = /数量|[笔户家只支件项起]数/;

/**
 * Whether a change is told of the money that is a change of the number, or the other way: 金额增长173% where the passage has
 * 519项、121.5亿元 | +173%、+59%.
 */
export function isOfOtherMeasure({ statement, told, passage, stated }: FigurePair): boolean {
  const figure = passage.figures[stated];
  if (figure?.direction === undefined) return false;
  const base = changedFigure(passage, stated);
  if (base === undefined) return false;
  const own = figureContext(statement, told)
    .own.map(({ start, end }) => statement.plain.slice(start, end))
    .join('');
  if (OF_MONEY.test(own) === OF_COUNT.test(own)) return false;
  return OF_MONEY.test(own) === isCounter(base.unit);
}

/** The figure that a figure of a list is the change of: the one in the same place of the list before it. */
function changedFigure(passage: ReadPassage, stated: number): Figure | undefined {
  const figure = passage.figures[stated];
  const { sentence } = passage.contextOf(stated);
  const listed = figureBeforeList(passage, stated, sentence, { anyUnit: true });
  if (listed !== undefined) return passage.figures[listed];
  const cell = figure && columnContext(passage, figure)?.cell;
  if (cell === undefined) return undefined;
  const own = passage.figures.filter(({ start, end }) => start >= cell.start && end <= cell.end);
  const place = own.findIndex(({ start }) => start === figure?.start);
  const first = passage.figures.findIndex(({ start }) => start === own[0]?.start);
  const before = passage.figures[first - 1];
  const theirs = before && columnContext(passage, before)?.cell;
  if (theirs === undefined || own.length < 2) return undefined;
  const changed = passage.figures.filter(({ start, end }) => start >= theirs.start && end <= theirs.end);
  return changed.length === own.length && theirs.start >= sentence.start ? changed[place] : undefined;
}
