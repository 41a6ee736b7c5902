import { auroc } from '../statistics/auroc.js';
import { wilsonInterval } from '../statistics/wilson-interval.js';
import { chooseThreshold, pointAt, type Decision, type Share } from './refusal-curve.js';

/** The shares of false refusals that are shown. */
const SHOWN = [0, 0.01, 0.02, 0.05, 0.1, 0.2];
const COLUMN = 34;

/** The curve as text: a line a threshold, 95% intervals (Wilson) in brackets, the chosen one marked. */
export function renderCurve(decisions: readonly Decision[], { chosen }: { chosen: number }): string {
  const thresholds = [...new Set([...SHOWN.map((share) => chooseThreshold(decisions, share)), chosen])];
  const points = thresholds.sort((a, b) => b - a).map((threshold) => pointAt(decisions, threshold));
  const area = auroc(decisions.map(({ score, toRefuse }) => ({ score, positive: toRefuse })));
  const line = (mark: string, columns: readonly string[]) =>
    `${mark} ${columns.map((column) => column.padEnd(COLUMN)).join('')}`.trimEnd();
  return [
    line(' ', ['false refusals', 'refused of those to refuse', 'wrong answers of all questions']),
    ...points.map(({ threshold, falseRefusals, refused, wrong }) =>
      line(threshold === chosen ? '*' : ' ', [falseRefusals, refused, wrong].map(renderShare)),
    ),
    `* the chosen point; AUROC of the whole decision ${area.toFixed(3)}`,
  ].join('\n');
}

/** 24/38 = 63.2% (47.3 to 76.6%) */
export function renderShare({ count, of }: Share): string {
  const { low, high } = wilsonInterval(count, of);
  const percent = (value: number) => (100 * value).toFixed(1);
  return `${count}/${of} = ${percent(count / Math.max(1, of))}% (${percent(low)} to ${percent(high)}%)`;
}
