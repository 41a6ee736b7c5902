import { foldWidth } from '../../../figures/fold-width.js';

const NUMBER = /\d+(?:\.\d+)?/g;

/** Whether every number of a question that a model rewrote stands in what it was made from. */
export function inventsNothing(rewritten: string, from: readonly string[]): boolean {
  const known = new Set(from.flatMap((text) => foldWidth(text).match(NUMBER) ?? []));
  return (foldWidth(rewritten).match(NUMBER) ?? []).every((number) => known.has(number));
}
