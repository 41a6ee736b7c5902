import type { Figure } from '../../figures/figure.js';

/** Units in which tables write changes: +33.35%, -8%, +0.15个百分点. */
const CHANGES = new Set(['%', '个百分点', 'bp']);

/**
 * A signed figure as the change that it is: +33.35% is a rise by 33.35%, and -8% a fall by 8% where a table says so. In
 * prose a fall may be a level below zero, and stays as it is.
 */
export function asChange(figure: Figure, { plain, inTable }: { plain: string; inTable: boolean }): Figure {
  const { start, low, high, unit, direction } = figure;
  if (!CHANGES.has(unit) || direction !== undefined) return figure;
  if (plain[start] === '+') return { ...figure, direction: 'up' };
  if (!inTable || !low.startsWith('-') || !high.startsWith('-')) return figure;
  return { ...figure, low: high.slice(1), high: low.slice(1), direction: 'down' };
}
