import type { Library } from '../library/open-library.js';
import type { TermCutter } from '../terms/terms-of.js';
import type { NamedThing } from './named-thing.js';
import { standsIn } from './stands-in.js';

/** Passages that are asked which renderings belong together. */
const COMPANY = 20;
/** Damps the first ranks' say, as in reciprocal rank fusion. */
const DAMPING = 5;

/**
 * Puts first, of the renderings of each English word, the one that keeps company with the others: the one that stands
 * highest in the passages that all of them together find. Charge beside battery is another word than beside fee.
 */
export function chooseRenderings(
  things: readonly NamedThing[],
  { library, terms }: { library: Library; terms: TermCutter },
): NamedThing[] {
  if (!things.some(isOpen)) return [...things];
  const all = [...new Set(things.flatMap(({ variants }) => variants.flatMap((variant) => terms.ofQuestion(variant))))];
  const texts = library.lexical
    .search({ terms: all, limit: COMPANY })
    .map(({ row }) => terms.fold(library.passage(row).text));
  const company = (variant: string) =>
    texts.reduce((sum, text, rank) => sum + (standsIn(text, variant) ? 1 / (rank + DAMPING) : 0), 0);
  return things.map((thing) => {
    if (!isOpen(thing)) return thing;
    const weighed = thing.variants.map((variant) => ({ variant, weight: company(variant) }));
    return { ...thing, variants: weighed.sort((a, b) => b.weight - a.weight).map(({ variant }) => variant) };
  });
}

/** Whether an English word has several Chinese renderings. */
function isOpen({ own, variants }: NamedThing): boolean {
  return /^[a-z]/.test(own) && variants.filter((variant) => /\p{Script=Han}/u.test(variant)).length > 1;
}
