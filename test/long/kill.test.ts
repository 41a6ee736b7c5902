import { describeKilledReindex } from '../library/killed-reindex.js';

describeKilledReindex({ moments: 25, seed: 1, first: 'all' });
describeKilledReindex({ moments: 25, seed: 2, first: 'one' });
