import type { Span } from '../../ingest/draft.js';
import type { FoldedText } from './fold-proof-text.js';
import type { ReadPassage } from './read-passage.js';

/** What a sentence may be quoted without: bullets before it, and the stop behind it. */
const AROUND = /^[\s\-•●▪·]+|[\s。；;.！!？?，,：:]+$/gu;
const LONGEST_RUN = 3;

/**
 * The run of whole sentences of a passage that a written sentence repeats word for word; undefined when it repeats none.
 * A part of one is no proof: what it leaves out may turn its meaning.
 */
export function verbatimSpan(sentence: FoldedText, { passage, folded, sentences }: ReadPassage): Span | undefined {
  const written = bare(sentence.folded);
  if (written === '') return undefined;
  for (const [first, { start }] of sentences.entries()) {
    for (const { end } of sentences.slice(first, first + LONGEST_RUN)) {
      if (bare(folded.slice(start, end)) === written) return trimmed(passage.text, { start, end });
    }
  }
  return undefined;
}

function bare(text: string): string {
  return text.replace(AROUND, '').replace(/\s+/gu, '');
}

function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  return {
    start: start + (slice.length - slice.trimStart().length),
    end: end - (slice.length - slice.trimEnd().length),
  };
}
