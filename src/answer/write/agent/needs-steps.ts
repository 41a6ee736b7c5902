import type { Asked } from '../../../retrieve/read-asked.js';

/** A figure followed through time, or through reports. */
const TRACES =
  /历年|逐年|近[几两三四五]年|变化|走势|演变|趋势|从.{1,12}到|相差|差(?:了)?多少|倍|合计|一共|总共|\b(?:trend|over the years|from \d{4} to|changed?|evolv|difference|combined|in total|times)\b/iu;

/** Whether a question takes several look-ups, or a calculation: two sides to compare, a figure to follow. */
export function needsSteps(question: string, { kinds }: Pick<Asked, 'kinds'>): boolean {
  return kinds.has('comparison') || (kinds.has('number') && TRACES.test(question));
}
