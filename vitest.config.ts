import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/long/**'],
    pool: 'forks',
    // Modules, the lexicon and the embedder are loaded once a process and not once a file: no test replaces a module.
    isolate: false,
    // Browsers and started programs are waited for: one more file than there are processors keeps them all at work.
    maxWorkers: availableParallelism() + 1,
    // Indexing the sample library embeds every passage, which takes a slow machine longer than vitest's 5 s.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/summary-reporter.ts'],
  },
});
