import { proveSentence } from '../../src/answer/prove/prove-sentence.js';
import type { ProofWords } from '../../src/answer/prove/proof-words.js';
import type { JudgedProof, ProofCase } from '../../src/evaluate/proof-case.js';
import type { Span } from '../../src/ingest/draft.js';
import { splitSentences } from '../../src/ingest/split/split-sentences.js';

/** Proves every sentence by its passage, by words and figures alone: no vectors are asked for. */
export function measureProofs(cases: readonly ProofCase[], words: ProofWords): JudgedProof[] {
  return cases.map(({ id, kind, holds, sentence, passage, title, publisher, publishedOn, headings = [] }) => {
    const held = {
      ...{ handle: 'E1', text: passage, sentences: sentencesOf(passage), headings, title },
      ...(publisher !== undefined && { publisher }),
      ...(publishedOn !== undefined && { publishedOn }),
    };
    const { support } = proveSentence(sentence, [held], { words });
    return { id, kind, holds, sentence, supported: support === 'supported' };
  });
}

/** As a library has them: a row of a table is one sentence. */
function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) =>
    line.includes(' | ')
      ? [{ start: index, end: index + line.length }]
      : splitSentences(line).map(({ start, end }) => ({ start: index + start, end: index + end })),
  );
}
