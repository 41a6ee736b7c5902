import hnswlib from 'hnswlib-node';
import type { DerivedVectorIndex } from '../ports.js';

/** Links a vector keeps, and how widely neighbours are looked for: Malkov & Yashunin 2018 recommend 5–48 and ≥ 100. */
const LINKS = 24;
const SEARCH_WIDTH_BUILD = 200;
const SEARCH_WIDTH = 200;
/** Vectors added between two turns of the event loop, so that the service goes on answering. */
const TURN = 500;

/** Approximate nearest neighbours by hnswlib; its file is derived from the library's vectors and can be built again. */
export const hnswVectorIndex: DerivedVectorIndex = {
  build: async ({ vectors, dimension, file }) => {
    const graph = new hnswlib.HierarchicalNSW('ip', dimension);
    graph.initIndex(vectors.length, LINKS, SEARCH_WIDTH_BUILD);
    for (const [row, vector] of vectors.entries()) {
      graph.addPoint([...vector], row);
      if (row % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    // Not writeIndex: its thread holds no reference to the graph, which may be collected while it writes.
    graph.writeIndexSync(file);
  },
  open: ({ dimension, file }) => {
    const graph = new hnswlib.HierarchicalNSW('ip', dimension);
    graph.readIndexSync(file);
    graph.setEf(SEARCH_WIDTH);
    return {
      id: 'hnsw',
      search: ({ vector, limit, allowed }) => {
        const found = graph.searchKnn([...vector], Math.min(limit, graph.getCurrentCount()), allowed);
        return found.neighbors.map((row, at) => ({ row, score: 1 - (found.distances[at] ?? 1) }));
      },
    };
  },
};
