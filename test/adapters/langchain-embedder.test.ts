import { describe, expect, it } from 'vitest';
import { createLangchainEmbedder } from '../../src/adapters/langchain-embedder.js';
import { expectModelFailure } from '../contract/chat-model-rig.js';
import { fakeEmbeddings } from '../fakes/fake-embeddings.js';

describe('an embedder over LangChain', () => {
  const failureOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );

  it('lets a reader go at once, although LangChain cannot be stopped', async () => {
    const embeddings = fakeEmbeddings();
    const embedder = await createLangchainEmbedder(embeddings, { id: 'slow' });
    embeddings.embedQuery = embeddings.embedDocuments = () => new Promise<never>(() => {});
    const reason = new DOMException('the reader left', 'AbortError');
    for (const embed of [
      (signal: AbortSignal) => embedder.embedQuestion('问', { signal }),
      (signal: AbortSignal) => embedder.embedPassages(['段'], { signal }),
    ]) {
      const leaving = new AbortController();
      const failure = failureOf(embed(leaving.signal));
      leaving.abort(reason);
      expect(await failure).toBe(reason);
    }
  });

  it('hands on what LangChain fails with, and refuses vectors of another dimension', async () => {
    const embeddings = fakeEmbeddings();
    const embedder = await createLangchainEmbedder(embeddings, { id: 'changing' });
    const down = new Error('down');
    embeddings.embedQuery = () => Promise.reject(down);
    expect(await failureOf(embedder.embedQuestion('问', { signal: new AbortController().signal }))).toBe(down);
    const others = fakeEmbeddings({ dimension: 8 });
    embeddings.embedQuery = (text) => others.embedQuery(text);
    expectModelFailure(await failureOf(embedder.embedQuestion('问')), 'a vector of 8 numbers where others have 16');
  });
});
