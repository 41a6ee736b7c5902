import { describe } from 'vitest';
import { citationsOverSeeds } from '../contract/citations-over-seeds.js';
import { hasSeeds, SEEDS } from '../test-library.js';

describe.skipIf(!hasSeeds)('the citations of an answer from the full reports', () => {
  citationsOverSeeds(() => SEEDS.reports);
});
