import { defineConfig } from 'vitest/config';

/** The tests that need minutes each: `npm run test:long`. */
export default defineConfig({
  test: {
    include: ['test/long/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    reporters: ['default', './test/summary-reporter.ts'],
  },
});
