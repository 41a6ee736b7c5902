import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { hnswVectorIndex } from '../../src/adapters/hnsw-vector-index.js';
import { createExactVectorIndex } from '../../src/library/exact-vector-index.js';
import { describeVectorIndex } from './vector-index.js';

describeVectorIndex('exact', async ({ vectors, dimension }) => {
  const all = new Float32Array(vectors.length * dimension);
  vectors.forEach((vector, row) => all.set(vector, row * dimension));
  return createExactVectorIndex({ vectors: all, dimension });
});

describeVectorIndex('hnsw', async ({ vectors, dimension }) => {
  const dir = mkdtempSync(join(tmpdir(), 'yinju-hnsw-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const file = join(dir, 'vectors.hnsw');
  await hnswVectorIndex.build({ vectors, dimension, file });
  return hnswVectorIndex.open({ dimension, file });
});
