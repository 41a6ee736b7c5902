import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hnswVectorIndex } from '../../src/adapters/hnsw-vector-index.js';
import { createExactVectorIndex } from '../../src/library/exact-vector-index.js';
import { median, timed } from './median.js';

const DIMENSION = 512;
const SIZES = [1_000, 5_000, 20_000, 50_000];
const QUERIES = 30;
const LIMIT = 60;
/** Vectors are scattered around this many centres, as texts are around subjects. */
const CENTRES = 200;

/** Exact scan against HNSW by size: where the derived index begins to pay. */
export async function benchVectors(): Promise<string[]> {
  const lines = [];
  const random = randomFrom(1);
  const centres = Array.from({ length: CENTRES }, () => unit(() => random() - 0.5));
  const near = () => {
    const centre = centres[Math.floor(random() * CENTRES)];
    return unit((at) => (centre?.[at] ?? 0) + (random() - 0.5) * 0.08);
  };
  for (const size of SIZES) {
    const vectors = Array.from({ length: size }, near);
    const flat = new Float32Array(size * DIMENSION);
    vectors.forEach((vector, row) => flat.set(vector, row * DIMENSION));
    const dir = mkdtempSync(join(tmpdir(), 'yinju-bench-'));
    const file = join(dir, 'vectors.hnsw');
    const built = await timed(() => hnswVectorIndex.build({ vectors, dimension: DIMENSION, file }));
    const indexes = {
      exact: createExactVectorIndex({ vectors: flat, dimension: DIMENSION }),
      hnsw: hnswVectorIndex.open({ dimension: DIMENSION, file }),
    };
    const times: Record<'exact' | 'hnsw', number[]> = { exact: [], hnsw: [] };
    let shared = 0;
    for (let query = 0; query < QUERIES; query += 1) {
      const vector = near();
      const found = { exact: new Set<number>(), hnsw: new Set<number>() };
      for (const name of ['exact', 'hnsw'] as const) {
        const started = performance.now();
        for (const { row } of indexes[name].search({ vector, limit: LIMIT })) found[name].add(row);
        times[name].push(performance.now() - started);
      }
      shared += [...found.hnsw].filter((row) => found.exact.has(row)).length / LIMIT;
    }
    rmSync(dir, { recursive: true, force: true });
    lines.push(
      `${String(size).padStart(6)} vectors: exact ${median(times.exact).toFixed(2)} ms, HNSW ${median(times.hnsw).toFixed(2)} ms ` +
        `(finds ${((100 * shared) / QUERIES).toFixed(1)}% of the nearest ${LIMIT}; built in ${(built / 1000).toFixed(1)} s)`,
    );
  }
  return lines;
}

function unit(value: (at: number) => number): Float32Array {
  const vector = Float32Array.from({ length: DIMENSION }, (_, at) => value(at));
  const length = Math.hypot(...vector);
  return vector.map((part) => part / length);
}

/** A small repeatable generator (mulberry32), so that runs compare. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
