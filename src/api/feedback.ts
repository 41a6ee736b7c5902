import { once } from 'node:events';
import { Router, type Request } from 'express';
import { feedbackFilterSchema, feedbackListRequestSchema, giveFeedbackSchema } from '../feedback-schemas.js';
import type { Service } from '../service.js';
import { apiError } from './api-error.js';
import { closedSignal } from './closed-signal.js';
import { languageOf } from './language.js';
import { jsonBody, parseBody, parseQuery } from './parse.js';
import { nameFile } from './send-file.js';

const LIST = '/api/v1/feedback';

/** POST /api/v1/answers/:id/feedback for readers; /api/v1/feedback, its export and questions made of it for operators. */
export function feedbackRoutes(service: Service): Router {
  const router = Router();
  router.post('/api/v1/answers/:id/feedback', jsonBody, (request, response) => {
    const given = parseBody(giveFeedbackSchema, request);
    response.json(known(service.feedback.give(request.params.id, given), { request, kind: 'unknown_answer' }));
  });
  router.get(LIST, (request, response) => {
    response.json(service.feedback.list(parseQuery(feedbackListRequestSchema, request)));
  });
  router.get(`${LIST}/export`, async (request, response) => {
    const items = service.feedback.all(parseQuery(feedbackFilterSchema, request));
    const signal = closedSignal(response);
    nameFile(response, { fileName: 'yinju-feedback.jsonl', plainName: 'yinju-feedback.jsonl' });
    for (const item of items) {
      if (signal.aborted) return;
      if (!response.write(line(item))) await once(response, 'drain', { signal });
    }
    response.end();
  });
  router.post(`${LIST}/:id/question`, (request, response) => {
    const question = known(service.feedback.question(request.params.id), { request, kind: 'unknown_feedback' });
    response.type('json').send(line(question));
  });
  return router;
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** @throws YinjuError `not_found` */
function known<Found>(
  found: Found | undefined,
  { request, kind }: { request: Request<{ id: string }>; kind: 'unknown_answer' | 'unknown_feedback' },
): Found {
  if (found !== undefined) return found;
  throw apiError(kind, { language: languageOf(request), value: request.params.id });
}
