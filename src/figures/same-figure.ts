import { exact, exactText, times } from './exact.js';
import type { Figure } from './figure.js';
import { isCounter } from './read-unit.js';

/** Units that compare after scaling. */
const SCALED: Readonly<Record<string, { unit: string; factor: string }>> = {
  bp: { unit: '个百分点', factor: '0.01' },
  '‰': { unit: '%', factor: '0.1' },
  日: { unit: '天', factor: '1' },
  分钟: { unit: '秒', factor: '60' },
  小时: { unit: '秒', factor: '3600' },
};

/**
 * Whether two figures state the same value in the same unit: 3.2亿元 and 32000万元, 25bp and 0.25个百分点, 2小时 and 120分钟. Ranges must
 * agree at both ends; approximating words and changes are not compared. A damaged figure is the same as none.
 * @param options.ignoreCounter 5家, 5户 and a bare 5 count as the same
 */
export function sameFigure(a: Figure, b: Figure, options: { ignoreCounter?: boolean } = {}): boolean {
  if (a.damaged === true || b.damaged === true || a.kind !== b.kind) return false;
  const [left, right] = [scaled(a), scaled(b)];
  if (left.low !== right.low || left.high !== right.high) return false;
  if (left.unit === right.unit) return true;
  return options.ignoreCounter === true && isCounter(left.unit) && isCounter(right.unit);
}

function scaled({ low, high, unit }: Figure): { low: string; high: string; unit: string } {
  const scale = SCALED[unit];
  if (scale === undefined) return { low, high, unit };
  const factor = exact(scale.factor);
  return {
    low: exactText(times(exact(low), factor)),
    high: exactText(times(exact(high), factor)),
    unit: scale.unit,
  };
}
