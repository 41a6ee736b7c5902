import { join } from 'node:path';
import type { DerivedVectorIndex } from '../ports.js';
import { openDatabase, toFloats } from './database.js';
import { DATABASE_FILE, HNSW_FILE } from './manifest.js';

/** Builds the derived index of a library anew from the vectors in its database. */
export async function buildVectorIndex(
  dir: string,
  { hnsw, dimension, file = HNSW_FILE }: { hnsw: DerivedVectorIndex; dimension: number; file?: string },
): Promise<void> {
  const database = openDatabase(join(dir, DATABASE_FILE));
  const vectors: Float32Array[] = [];
  try {
    const all = database.prepare<[], { vector: Buffer }>('SELECT vector FROM passages ORDER BY row');
    for (const { vector } of all.iterate()) vectors.push(toFloats(vector));
  } finally {
    database.close();
  }
  await hnsw.build({ vectors, dimension, file: join(dir, file) });
}
