import { createHash } from 'node:crypto';
import type { Embedder } from '../ports.js';

/** A text's vector, with the hash by which a later library finds it again. */
export interface Embedded {
  hash: Buffer;
  vector: Float32Array;
}

/** How many texts wait at the embedder at once: enough to keep it busy, few enough to stay small. */
const EMBED_AHEAD = 64;
/** 128 bits tell texts apart for good. */
const HASH_BYTES = 16;

/** Names a text for one embedder: another embedder's vector of the same text has another hash. */
export function embeddedHash(text: string, embedderId: string): Buffer {
  return createHash('sha256').update(`${embedderId}\n${text}`).digest().subarray(0, HASH_BYTES);
}

/** Vectors of texts in their order; `known` ones are taken over, the others embedded. */
export async function embedTexts(
  texts: readonly string[],
  tools: { embedder: Embedder; known?: (hash: Buffer) => Float32Array | undefined },
  options: { signal?: AbortSignal; onEmbedded?: (characters: number) => void } = {},
): Promise<Embedded[]> {
  const { embedder, known } = tools;
  const embedded: Embedded[] = [];
  for (let from = 0; from < texts.length; from += EMBED_AHEAD) {
    const batch = texts.slice(from, from + EMBED_AHEAD).map((text) => {
      const hash = embeddedHash(text, embedder.id);
      return { text, hash, vector: known?.(hash) };
    });
    const fresh = batch.filter(({ vector }) => vector === undefined);
    const vectors = await embedder.embedPassages(
      fresh.map(({ text }) => text),
      { signal: options.signal },
    );
    const made = new Map(fresh.map((item, index) => [item, vectors[index]]));
    for (const item of batch) {
      const vector = item.vector ?? made.get(item);
      if (vector === undefined) throw new RangeError('the embedder gave fewer vectors than it was given texts');
      embedded.push({ hash: item.hash, vector });
    }
    options.onEmbedded?.(batch.reduce((sum, { text }) => sum + text.length, 0));
  }
  return embedded;
}
