import type { Span } from '../../ingest/draft.js';
import type { ContentUnit } from './content-units.js';
import type { ReadPassage } from './read-passage.js';
import { placeUnits, standingIn, type UnitPlaces } from './unit-places.js';

/** A passage held against one sentence: where it has the sentence's content words. */
export interface Evidence {
  passage: ReadPassage;
  places: UnitPlaces;
  /** The same words in its headings, title and publisher. */
  around: UnitPlaces;
  /** Where it has the question's words: they tell what a bare figure is about, and prove nothing. */
  asked: UnitPlaces;
}

export function holdAgainst(
  passage: ReadPassage,
  { units, asked }: { units: readonly ContentUnit[]; asked: readonly ContentUnit[] },
): Evidence {
  return {
    passage,
    places: placeUnits(units, passage),
    around: placeUnits(units, passage.around),
    asked: placeUnits(asked, passage),
  };
}

/** Whether a content word stands around the passage or anywhere in it. */
export function standsAnywhere({ passage, places, around }: Evidence, unit: number): boolean {
  return (
    standsWell(places, unit, [wholeOf(passage.plain)]) || standsWell(around, unit, [wholeOf(passage.around.plain)])
  );
}

/** A word stands well when half of it does. */
export function standsWell(places: UnitPlaces, unit: number, spans: readonly Span[]): boolean {
  return standingIn(places, unit, spans) >= 0.5;
}

export function wholeOf(text: string): Span {
  return { start: 0, end: text.length };
}
