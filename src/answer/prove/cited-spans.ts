import type { Window } from './align.js';
import type { Evidence } from './evidence.js';
import type { CitedSpan } from './proof.js';
import type { FigureHit } from './prove-figures.js';
import { standingIn } from './unit-places.js';

/** A passage is cited beside others for this share of the sentence's words that they do not hold. */
const ADDS = 0.1;

/**
 * The windows that are needed to support a sentence: those with a figure of it, then the ones that add words, best first.
 * A passage that the model pointed at and that adds nothing is not cited.
 */
export function citedSpans(
  evidence: readonly Evidence[],
  windows: readonly (Window | undefined)[],
  hits: readonly FigureHit[],
): CitedSpan[] {
  const chosen = new Set(hits.map((hit) => hit.evidence));
  const byOverlap = [...windows.entries()].sort(([, a], [, b]) => (b?.overlap ?? 0) - (a?.overlap ?? 0));
  for (const [index] of byOverlap) {
    const [without, withIt] = [
      shareHeld(evidence, windows, chosen),
      shareHeld(evidence, windows, new Set([...chosen, index])),
    ];
    if (chosen.size === 0 || withIt - without >= ADDS) chosen.add(index);
  }
  return evidence.flatMap(({ passage }, index) => {
    const window = windows[index];
    if (window === undefined || !chosen.has(index)) return [];
    return [{ handle: passage.passage.handle, start: window.start, end: window.end }];
  });
}

function shareHeld(
  evidence: readonly Evidence[],
  windows: readonly (Window | undefined)[],
  chosen: ReadonlySet<number>,
): number {
  const units = evidence[0]?.places.units ?? [];
  let [sum, held] = [0, 0];
  for (const [unit, { weight }] of units.entries()) {
    const standing = [...chosen].map((index) => {
      const [one, window] = [evidence[index], windows[index]];
      return one === undefined || window === undefined ? 0 : standingIn(one.places, unit, [window]);
    });
    sum += weight;
    held += weight * Math.max(0, ...standing);
  }
  return sum === 0 ? 0 : held / sum;
}
