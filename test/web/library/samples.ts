import type { Job } from '../../../src/job-schemas.js';
import type { Report } from '../../../src/schemas.js';

export const job: Job = {
  id: 'j1',
  kind: 'upload',
  status: 'waiting',
  file: 'r1.md',
  createdAt: '2025-03-31T08:00:00.000Z',
};

export const report: Report = {
  id: 'r1',
  title: '年报',
  language: 'zh',
  tags: [],
  held: true,
  source: { file: 'r1.md', format: 'markdown', sha256: '0' },
};
