import { Router, type Request } from 'express';
import { reindexRequestSchema, type Job, type JobEvent } from '../job-schemas.js';
import type { Service } from '../service.js';
import { apiError } from './api-error.js';
import { OTHER_FAULT, wordedFailure } from './file-faults.js';
import { closedSignal } from './closed-signal.js';
import { errorBody, explain } from './error-handler.js';
import { languageOf, type Language } from './language.js';
import { jsonBody, parseOptionalBody } from './parse.js';
import { sendEvents, wantsEvents } from './sse.js';

/** GET /api/v1/jobs and /api/v1/jobs/:id, also as a stream; POST /api/v1/reindex, which begins one. */
export function jobRoutes({ jobs }: Pick<Service, 'jobs'>): Router {
  const router = Router();
  router.get('/api/v1/jobs', (request, response) => {
    response.json({ jobs: jobs.list().map((job) => worded(job, languageOf(request))) });
  });
  router.get('/api/v1/jobs/:id', async (request, response) => {
    const { id } = request.params;
    response.vary('Accept');
    if (!wantsEvents(request)) {
      response.json(worded(known(jobs.find(id), request), languageOf(request)));
      return;
    }
    const signal = closedSignal(response);
    await sendEvents(response, {
      events: eventsIn(known(jobs.watch(id, { signal }), request), languageOf(request)),
      signal,
      explain: (thrown) => errorBody(explain(thrown, { request, response })),
    });
  });
  router.post('/api/v1/reindex', jsonBody, (request, response) => {
    const job = jobs.reindex(parseOptionalBody(reindexRequestSchema, request));
    response.status(202).json({ job: worded(job, languageOf(request)) });
  });
  return router;
}

/** A job whose failures are in the reader's language, and tell no folders of the server's. */
export function worded(told: Job, language: Language): Job {
  const failures = told.failures?.map((failure) => wordedFailure(failure, language));
  const job = { ...told, ...(failures && { failures }) };
  if (job.error === undefined) return job;
  const { code } = job.error;
  switch (code) {
    case 'file_unreadable': {
      const { reason, hint } = failures?.[0] ?? OTHER_FAULT[language];
      return { ...job, error: { code, message: reason, hint } };
    }
    case 'library_busy':
      return { ...job, error: errorBody(apiError('library_busy', { language })).error };
    case 'source_unreadable':
      return { ...job, error: errorBody(apiError('sources_unreadable', { language })).error };
    case 'cancelled':
      return { ...job, error: errorBody(apiError('job_stopped', { language })).error };
    default:
      return { ...job, error: { ...errorBody(apiError('job_failed', { language })).error, code } };
  }
}

async function* eventsIn(
  events: AsyncIterable<JobEvent>,
  language: Language,
): AsyncGenerator<JobEvent, void, undefined> {
  for await (const { type, data } of events) yield { type, data: worded(data, language) };
}

/** @throws YinjuError `not_found` */
function known<Found>(found: Found | undefined, request: Request<{ id: string }>): Found {
  if (found !== undefined) return found;
  throw apiError('unknown_job', { language: languageOf(request), value: request.params.id });
}
