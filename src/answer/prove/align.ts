import type { Span } from '../../ingest/draft.js';
import { standsWell, wholeOf, type Evidence } from './evidence.js';
import { coverage } from './unit-places.js';

/** A run of whole sentences of a passage. */
export interface Window extends Span {
  /** Share of the sentence's content words that stand in it. */
  overlap: number;
}

/** More sentences than this are not one statement any more: words gathered from all over a passage prove nothing. */
const MOST_SENTENCES = 4;
/** A shorter window may do without so much of the best one's share of words. */
const NEARLY = 0.92;

/**
 * The stretch of a passage that supports a sentence: whole sentences, the smallest that hold what must be held and
 * nearly as many of its words as any. Undefined where nothing holds it without what is withheld.
 * @param must places of proved figures in the passage
 * @param enough the share of words from which on one paragraph, item or row needs no other beside it
 */
export function alignWindow(
  { passage, places, around }: Evidence,
  must: readonly Span[],
  enough: number,
): Window | undefined {
  const { sentences } = passage;
  // What the heading or the title says need not be gathered from other sentences.
  const among = [...places.units.keys()].filter((unit) => !standsWell(around, unit, [wholeOf(passage.around.plain)]));
  const windows: Window[] = [];
  for (const [first, from] of sentences.entries()) {
    for (const to of sentences.slice(first, first + MOST_SENTENCES)) {
      const span = { start: from.start, end: to.end };
      windows.push({ ...span, overlap: coverage(places, [span], among) });
    }
  }
  const open = windows.filter((window) => !(passage.passage.withheld ?? []).some((span) => overlaps(span, window)));
  const whole = open.filter((window) => must.every((place) => place.start >= window.start && place.end <= window.end));
  const inOne = whole.filter(({ start, end }) => !passage.plain.slice(start, end).includes('\n'));
  const holding = inOne.some(({ overlap }) => overlap >= enough) ? inOne : whole;
  const reach = hull(passage.sentences, must, (span) => coverage(places, [span], among));
  const isShut = (passage.passage.withheld ?? []).some((span) => overlaps(span, reach));
  const fitting = holding.length > 0 ? holding : isShut ? [] : [reach];
  if (fitting.length === 0) return undefined;
  const best = Math.max(...fitting.map(({ overlap }) => overlap));
  return fitting
    .filter(({ overlap }) => overlap >= best * NEARLY)
    .reduce((one, other) => (other.end - other.start < one.end - one.start ? other : one));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The sentences that hold all that must be held, however far apart. */
function hull(sentences: readonly Span[], must: readonly Span[], covered: (span: Span) => number): Window {
  const start = Math.min(...must.map((place) => place.start));
  const end = Math.max(...must.map((place) => place.end));
  const touched = sentences.filter((sentence) => sentence.end > start && sentence.start < end);
  const span = { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
  return { ...span, overlap: covered(span) };
}
