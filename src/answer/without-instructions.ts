import type { Span } from '../ingest/draft.js';
import { instructionsIn } from './instructions-in.js';
import type { ScoredSentence } from './score-sentences.js';

/** The sentences that are no part of what a report tells a model to write. */
export function withoutInstructions(scored: readonly ScoredSentence[]): ScoredSentence[] {
  const passages = new Set(scored.map(({ passage }) => passage));
  const shut = new Map(
    [...passages].map((passage) => {
      const spans = scored
        .filter((sentence) => sentence.passage === passage)
        .map((sentence) => within(sentence, passage))
        .sort((a, b) => a.start - b.start);
      return [passage, instructionsIn(passage.text, spans)] as const;
    }),
  );
  return scored.filter((sentence) => {
    const { start, end } = within(sentence, sentence.passage);
    return !shut.get(sentence.passage)?.some((span) => start < span.end && span.start < end);
  });
}

/** A sentence's place in the text of its passage. */
function within(sentence: Span, passage: Span): Span {
  return { start: sentence.start - passage.start, end: sentence.end - passage.start };
}
