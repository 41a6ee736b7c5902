import { describeIncremental } from '../library/incremental-property.js';

describeIncremental({ runs: 400, seed: 8 });
