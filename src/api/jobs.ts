import { Router, type Request } from 'express';
import { reindexRequestSchema, type Job, type JobEvent } from '../job-schemas.js';
import type { Service } from '../service.js';
import { apiError } from './api-error.js';
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

/** A job whose error is in the reader's language, and tells no folders of the server's. */
export function worded(job: Job, language: Language): Job {
  if (job.error === undefined) return job;
  const { code, message } = job.error;
  switch (code) {
    // The reason is the parser's.
    case 'file_unreadable':
      return { ...job, error: { code, message, hint: CORRECT_FILE[language] } };
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

const CORRECT_FILE: Readonly<Record<Language, string>> = {
  en: 'Correct the file or save it anew, then upload it again.',
  zh: '请改正该文件或重新保存，然后再次上传。',
};

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
