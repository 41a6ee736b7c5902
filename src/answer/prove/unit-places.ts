import type { Span } from '../../ingest/draft.js';
import type { ContentUnit } from './content-units.js';
import type { FoldedText } from './fold-proof-text.js';
import { placesOf } from './places-of.js';

/** Where the content words of a sentence stand in a passage. */
export interface UnitPlaces {
  units: readonly ContentUnit[];
  /** Of each unit, where one of its variants stands whole; else, where pairs of its signs do. */
  whole: readonly (readonly Span[])[];
  pairs: readonly (readonly (readonly Span[])[])[];
}

/** A word found only in pieces counts less than the word itself. */
const IN_PIECES = 0.8;

export function placeUnits(units: readonly ContentUnit[], text: FoldedText): UnitPlaces {
  const whole = units.map(({ variants }) =>
    variants.flatMap((variant) => placesOf(text, variant, { inflected: true })),
  );
  const pairs = units.map(({ own, variants }, index) => {
    const long = [own, ...variants].find((variant) => /^\p{Script=Han}{3,}$/u.test(variant));
    if (long === undefined || (whole[index]?.length ?? 0) > 0) return [];
    return [...long].slice(1).map((sign, at) => placesOf(text, `${long[at] ?? ''}${sign}`));
  });
  return { units, whole, pairs };
}

/** How far a unit stands in any of the spans, 0 to 1. */
export function standingIn({ whole, pairs }: UnitPlaces, unit: number, spans: readonly Span[]): number {
  const holds = (places: readonly Span[] | undefined) => (places ?? []).some((place) => isWithin(place, spans));
  if (holds(whole[unit])) return 1;
  const parts = pairs[unit] ?? [];
  return parts.length === 0 ? 0 : (IN_PIECES * parts.filter(holds).length) / parts.length;
}

/** The share, by weight, of the units that stand in the spans; `among` names the units that count. 1 when none does. */
export function coverage(places: UnitPlaces, spans: readonly Span[], among?: readonly number[]): number {
  let sum = 0;
  let held = 0;
  for (const unit of among ?? places.units.keys()) {
    const weight = places.units[unit]?.weight ?? 0;
    sum += weight;
    held += weight * standingIn(places, unit, spans);
  }
  return sum === 0 ? 1 : held / sum;
}

function isWithin(place: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => place.start >= span.start && place.end <= span.end);
}
