/** One reindex in a process of its own, for bench-reindex.ts: prints its time and the most memory it took, as JSON. */
import { createHash } from 'node:crypto';
import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import type { Embedder } from '../../src/ports.js';
import { timed } from './median.js';

/** Vectors at no cost, each of its text alone, of the embedder's name and size: growth is measured without embedding. */
function fastEmbedder(real: Embedder): Embedder {
  const { dimension } = real;
  const embed = (text: string): Float32Array => {
    let state = createHash('sha256').update(text).digest().readInt32LE() | 1;
    const vector = new Float32Array(dimension);
    let squares = 0;
    for (let at = 0; at < dimension; at += 1) {
      // Xorshift, after Marsaglia 2003.
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      vector[at] = state / 2 ** 31;
      squares += (vector[at] ?? 0) ** 2;
    }
    return vector.map((part) => part / Math.sqrt(squares));
  };
  return { ...real, embedPassages: (texts) => Promise.resolve(texts.map(embed)) };
}

const [libraryDir = '', source = ''] = process.argv.slice(2);
const program = await compose({ ...readConfig(), libraryDir });
const embedder = fastEmbedder(program.embedder);
let published = false;
let passages = 0;
const ms = await timed(async () => {
  const made = await program.reindex([source], { embedder });
  published = made.published;
  passages = made.manifest.counts.passages;
});
// In kilobytes.
const megabytes = process.resourceUsage().maxRSS / 1_000;
process.stdout.write(JSON.stringify({ ms, megabytes, published, passages }));
await program.service.close();
process.exit(0);
