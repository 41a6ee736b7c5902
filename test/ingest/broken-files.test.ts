import { describeBrokenFiles } from './broken-files.js';

describeBrokenFiles({ count: 40, seed: 1 });
