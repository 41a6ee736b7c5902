import { createHash } from 'node:crypto';
import type { Embedder } from '../../src/ports.js';

export interface FakeEmbedder extends Embedder {
  /** The texts that it was given, passages and questions, in order. */
  readonly calls: string[];
}

/** An embedder that needs no model: a text's vector has a direction of chance, always the same for the same text. */
export function fakeEmbedder({ id = 'fake', dimension = 16 }: { id?: string; dimension?: number } = {}): FakeEmbedder {
  const calls: string[] = [];
  const embed = (text: string, signal?: AbortSignal): Float32Array => {
    signal?.throwIfAborted();
    calls.push(text);
    return chanceVector(text, dimension);
  };
  return {
    calls,
    id,
    dimension,
    embedPassages: async (texts, { signal } = {}) => texts.map((text) => embed(text, signal)),
    embedQuestion: async (question, { signal } = {}) => embed(question, signal),
    close: async () => {},
  };
}

/** A vector of length 1 that depends on the text alone. */
export function chanceVector(text: string, dimension: number): Float32Array {
  const numbers = Float32Array.from({ length: dimension }, (_, index) => {
    const hash = createHash('sha256').update(`${index} ${text}`).digest();
    return hash.readInt32BE() / 2 ** 31;
  });
  return scaledToOne(numbers);
}

/** The vector in the same direction of length 1. */
export function scaledToOne(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
