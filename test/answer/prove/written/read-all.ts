import { createSentenceReader, type WrittenSentence } from '../../../../src/answer/prove/written/sentence-reader.js';

export const GIVEN = ['E1', 'E2', 'E3', 'E4'];

/** All that a stream in these parts gives, with handles that were given and words that stand in the evidence. */
export function readAll(parts: readonly string[], evidence = ''): WrittenSentence[] {
  const reader = createSentenceReader({ handles: GIVEN, stands: (text) => evidence.includes(text) });
  return [...parts.flatMap((part) => reader.push(part)), ...reader.end()];
}

/** The sentences of a text, each as `text handles`, so that a test reads as one line. */
export function told(text: string, evidence?: string): string[] {
  return readAll([text], evidence).map((sentence) => [sentence.text, ...sentence.handles].join(' '));
}
