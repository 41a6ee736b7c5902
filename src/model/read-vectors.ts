import { YinjuError } from '../errors.js';

/**
 * Vectors as another program gives them, checked and scaled to length 1.
 * @param wanted.count how many there must be
 * @param wanted.dimension how many numbers each must have; any when it is not known yet
 * @param wanted.embedder names the embedder in the error
 * @throws YinjuError `model_failed`
 */
export function readVectors(
  vectors: readonly (readonly number[])[],
  wanted: { count: number; dimension?: number | undefined; embedder: string },
): Float32Array[] {
  const { count, dimension = vectors[0]?.length, embedder } = wanted;
  if (vectors.length !== count) throw unusable(embedder, `gave ${vectors.length} vectors for ${count} texts`);
  return vectors.map((numbers) => readVector(numbers, { dimension, embedder }));
}

/** One such vector. */
export function readVector(
  numbers: readonly number[],
  wanted: { dimension?: number | undefined; embedder: string },
): Float32Array {
  const { dimension = numbers.length, embedder } = wanted;
  if (numbers.length !== dimension)
    throw unusable(embedder, `gave a vector of ${numbers.length} numbers where others have ${dimension}`);
  const length = Math.hypot(...numbers);
  // Zero has no direction, and anything infinite or not a number makes the length so, too.
  if (!Number.isFinite(length) || length === 0) throw unusable(embedder, 'gave a vector that has no direction');
  return Float32Array.from(numbers, (value) => value / length);
}

function unusable(embedder: string, what: string): YinjuError {
  return new YinjuError({
    code: 'model_failed',
    message: `The embedder ${embedder} ${what}.`,
    hint: 'Check that the model behind this name is one that embeds texts, and that it was not exchanged meanwhile.',
  });
}
