import type { Job } from '../../../src/job-schemas.js';

export const job: Job = {
  id: 'j1',
  kind: 'upload',
  status: 'waiting',
  file: 'r1.md',
  createdAt: '2025-03-31T08:00:00.000Z',
};
