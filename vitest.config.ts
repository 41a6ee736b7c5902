import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/long/**'],
    pool: 'forks',
    // Modules, the lexicon and the embedder are loaded once a process and not once a file: no test replaces a module.
    isolate: false,
    // Of two processors vitest would leave one idle; what it does beside the files' own processes takes hardly any.
    maxWorkers: availableParallelism(),
    // Indexing the sample library embeds every passage, which takes a busy machine a minute and more.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: ['default', './test/summary-reporter.ts'],
  },
});
