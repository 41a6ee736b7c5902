import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/ports.js';

const TEXTS = Array.from({ length: 12 }, (_, at) => `第${at}家银行的不良贷款率为${at / 10}%。`);

/** What every Embedder promises. */
export function describeEmbedder(name: string, make: () => Promise<Embedder>): void {
  describe(`the embedder ${name}`, () => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await make();
    });
    afterAll(() => embedder.close());

    it('gives each text a vector of length 1 and of its dimension', async () => {
      const vectors = [...(await embedder.embedPassages(TEXTS)), await embedder.embedQuestion('哪家银行？')];
      expect(vectors).toHaveLength(TEXTS.length + 1);
      for (const vector of vectors) {
        expect(vector).toBeInstanceOf(Float32Array);
        expect(vector).toHaveLength(embedder.dimension);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      }
    });

    it('keeps the order of the texts; a vector depends on its text alone', async () => {
      const vectors = await embedder.embedPassages(TEXTS);
      expect(await embedder.embedPassages(TEXTS.toReversed())).toEqual(vectors.toReversed());
      expect(await embedder.embedPassages([TEXTS[7]!, TEXTS[7]!])).toEqual([vectors[7], vectors[7]]);
    });

    it('has nothing to do for no text', async () => {
      expect(await embedder.embedPassages([])).toEqual([]);
    });

    it('rejects with the signal’s reason when aborted, and works on', async () => {
      const reason = new DOMException('the reader left', 'AbortError');
      const signal = AbortSignal.abort(reason);
      await expect(embedder.embedPassages(TEXTS, { signal })).rejects.toBe(reason);
      await expect(embedder.embedQuestion('哪家银行？', { signal })).rejects.toBe(reason);
      expect(await embedder.embedPassages(['甲'])).toHaveLength(1);
    });
  });
}
