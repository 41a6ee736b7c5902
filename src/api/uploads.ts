import { Router } from 'express';
import type { Service } from '../service.js';
import { worded } from './jobs.js';
import { languageOf } from './language.js';
import { readUpload } from './read-upload.js';

/** POST /api/v1/reports takes a file into the library, DELETE /api/v1/reports/:id takes it out; both begin a job. */
export function uploadRoutes({ jobs }: Pick<Service, 'jobs'>): Router {
  const router = Router();
  router.post('/api/v1/reports', async (request, response) => {
    const { received, ...as } = await readUpload(request, jobs);
    const job = jobs.upload(received, as);
    response.status(job.status === 'done' ? 200 : 202).json({ job: worded(job, languageOf(request)) });
  });
  router.delete('/api/v1/reports/:id', (request, response) => {
    const { job, ...cited } = jobs.remove(request.params.id);
    response.status(202).json({ job: worded(job, languageOf(request)), ...cited });
  });
  return router;
}
