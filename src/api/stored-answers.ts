import { Router } from 'express';
import type { Service } from '../service.js';
import { apiError } from './api-error.js';
import { closedSignal } from './closed-signal.js';
import { languageOf } from './language.js';

/** GET /api/v1/answers/:id, an answer as it was given, and POST /api/v1/answers/:id/replay, the same asked again. */
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
  return router;
}
