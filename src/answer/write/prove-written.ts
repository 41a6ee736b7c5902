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
  // Its vector is made in another thread while its words are held against the passages.
  const embedding = embedder.embedPassages([text], { signal });
  const proofBy = (entries: readonly BookEntry[], similarities?: readonly number[]) =>
    proveSentence(
      text,
      entries.map(({ proof }) => proof),
      { words, question, derived, ...(similarities && { similarities }) },
    );
  const pointedAt = handles.flatMap((handle) => book.find(handle) ?? []);
  const first = proofBy(pointedAt);
  const choices = [pointedAt, ...book.entries.map((entry) => [entry])];
  const [vector] = await embedding;
  if (vector === undefined) throw new Error('the embedder gave no vector');
  let failed = first;
  for (const [at, entries] of choices.entries()) {
    if ((at === 0 ? first : proofBy(entries)).support === 'unsupported') continue;
    const proof = proofBy(
      entries,
      entries.map((entry) => nearest(library, { entry, vector })),
    );
    if (proof.support === 'supported') return proof;
    if (at === 0) failed = proof;
  }
  return failed;
}

/** Cosine of a sentence and the nearest one of a passage. */
function nearest(library: Library, { entry, vector }: { entry: BookEntry; vector: Float32Array }): number {
  const { sentenceFrom, sentenceTo } = entry.passage;
  let best = -1;
  for (let row = sentenceFrom; row < sentenceTo; row += 1)
    best = Math.max(best, library.sentences.similarity(row, vector));
  return best;
}
