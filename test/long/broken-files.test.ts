import { describeBrokenFiles } from '../ingest/broken-files.js';

describeBrokenFiles({ count: 400, seed: 1 });
describeBrokenFiles({ count: 400, seed: 2 });
