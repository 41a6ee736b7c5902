import { Router } from 'express';
import { exportRequestSchema } from '../conversation-schemas.js';
import type { Service } from '../service.js';
import { apiError } from './api-error.js';
import { closedSignal } from './closed-signal.js';
import { languageOf } from './language.js';
import { parseQuery } from './parse.js';
import { sendFile } from './send-file.js';

/** GET /api/v1/answers/:id, an answer as it was given; its export as a file; POST …/replay, the same asked again. */
export function storedAnswerRoutes(service: Service): Router {
  const router = Router();
  router.get('/api/v1/answers/:id', (request, response) => {
    const { id } = request.params;
    const stored = service.storedAnswer(id);
    if (!stored) throw apiError('unknown_answer', { language: languageOf(request), value: id });
    response.json(stored);
  });
  router.post('/api/v1/answers/:id/replay', async (request, response) => {
    const { id } = request.params;
    const replay = await service.replayAnswer(id, { signal: closedSignal(response) });
    if (!replay) throw apiError('unknown_answer', { language: languageOf(request), value: id });
    response.json(replay);
  });
  router.get('/api/v1/answers/:id/export', async (request, response) => {
    const { id } = request.params;
    const { format } = parseQuery(exportRequestSchema, request);
    const exported = await service.exportAnswer(id, format);
    if (!exported) throw apiError('unknown_answer', { language: languageOf(request), value: id });
    sendFile(response, exported);
  });
  return router;
}
