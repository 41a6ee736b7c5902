import type { Library } from '../../library/open-library.js';
import type { Embedder } from '../../ports.js';
import type { DerivedFigure, Proof } from '../prove/proof.js';
import type { ProofWords } from '../prove/proof-words.js';
import { proveSentence } from '../prove/prove-sentence.js';
import type { WrittenSentence } from '../prove/written/sentence-reader.js';
import type { BookEntry, EvidenceBook } from './evidence-book.js';

/** What every sentence of an answer is held against. */
export interface Proving {
  library: Library;
  book: EvidenceBook;
  words: ProofWords;
  embedder: Embedder;
  question: string;
  derived: readonly DerivedFigure[];
  signal?: AbortSignal | undefined;
}

/**
 * Proves a sentence by the passages that it points at. What a model points at is not trusted: where those do not prove
 * it, and where it points at none, any one passage of the evidence may, and is cited in their place.
 */
export async function proveWritten({ text, handles }: WrittenSentence, proving: Proving): Promise<Proof> {
  const { library, book, words, embedder, question, derived, signal } = proving;
  const [vector] = await embedder.embedPassages([text], { signal });
  if (vector === undefined) throw new Error('the embedder gave no vector');
  const proofBy = (entries: readonly BookEntry[]) =>
    proveSentence(
      text,
      entries.map(({ proof }) => proof),
      { words, question, derived, similarities: entries.map((entry) => nearest(library, { entry, vector })) },
    );
  const pointedAt = handles.flatMap((handle) => book.find(handle) ?? []);
  const first = proofBy(pointedAt);
  if (first.support === 'supported') return first;
  for (const entry of book.entries) {
    const proof = proofBy([entry]);
    if (proof.support === 'supported') return proof;
  }
  return first;
}

/** Cosine of a sentence and the nearest one of a passage. */
function nearest(library: Library, { entry, vector }: { entry: BookEntry; vector: Float32Array }): number {
  const { sentenceFrom, sentenceTo } = entry.passage;
  let best = -1;
  for (let row = sentenceFrom; row < sentenceTo; row += 1)
    best = Math.max(best, library.sentences.similarity(row, vector));
  return best;
}
