import { claimsInWords, type ClaimInWords } from './claims-in-words.js';
import { contentUnits, isEnglish, type ContentUnit } from './content-units.js';
import type { Span } from '../../ingest/draft.js';
import { glossedNames, properNames, type Mention } from './mentions.js';
import { namesIn, type Name } from './names-in.js';
import { negationsIn, type Negation } from './negations.js';
import { polesIn, type Pole } from './poles.js';
import type { ProofWords } from './proof-words.js';
import { readSentenceText, type ProofText } from './read-proof-text.js';

/** A written sentence as proof reads it. */
export interface Statement extends ProofText {
  text: string;
  english: boolean;
  units: readonly ContentUnit[];
  names: readonly Name[];
  /** Names that a general dictionary knows. */
  properNames: readonly Mention[];
  poles: readonly Pole[];
  negations: readonly Negation[];
  claims: readonly ClaimInWords[];
}

export function readStatement(sentence: string, words: ProofWords): Statement {
  const text = readSentenceText(words.simplify(sentence));
  return {
    ...text,
    text: sentence,
    english: isEnglish(text.plain),
    units: contentUnits(text, words, [...text.figures, ...text.periods, ...glossedNames(text)]),
    names: namesIn(text, words),
    properNames: properNames(text, words),
    poles: polesIn(text.folded, text.figures),
    negations: negationsIn(text.folded),
    claims: claimsInWords(text.folded),
  };
}

/** The units of a statement that stand in any of the spans. */
export function unitsWithin({ units }: Statement, spans: readonly Span[]): number[] {
  return [...units.keys()].filter((unit) =>
    (units[unit]?.places ?? []).some((place) =>
      spans.some(({ start, end }) => place.start >= start && place.end <= end),
    ),
  );
}
