import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../src/compose.js';
import type { Config } from '../../src/config.js';
import { timed } from './median.js';

/** The whole build of a new library as a multiple of embedding the same texts and nothing else. */
export async function benchBuild(config: Config): Promise<string[]> {
  const libraryDir = mkdtempSync(join(tmpdir(), 'yinju-bench-'));
  const program = await compose({ ...config, libraryDir });
  try {
    const embedded: string[] = [];
    const { embedder } = program;
    const recording = {
      ...embedder,
      embedPassages: (texts: readonly string[], options?: { signal?: AbortSignal }) => {
        embedded.push(...texts);
        return embedder.embedPassages(texts, options);
      },
    };
    const build = await timed(() => program.reindex(config.sources, { embedder: recording }));
    const bare = await timed(() => embedder.embedPassages(embedded));
    return [
      `building the library   ${(build / 1000).toFixed(1)} s for ${embedded.length} texts`,
      `embedding them alone   ${(bare / 1000).toFixed(1)} s: the build is ${(build / bare).toFixed(2)} × that (aim ≤ 1.2)`,
    ];
  } finally {
    await program.service.close();
    rmSync(libraryDir, { recursive: true, force: true });
  }
}
