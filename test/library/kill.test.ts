import { describeKilledReindex } from './killed-reindex.js';

// This seed kills while the process starts to work, while it writes, and about when it publishes.
describeKilledReindex({ moments: 3, seed: 324, first: 'all' });
