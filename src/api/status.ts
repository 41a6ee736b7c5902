import { Router } from 'express';
import type { Service } from '../service.js';
import { apiError } from './api-error.js';
import { languageOf } from './language.js';

/** GET /api/v1/status, /healthz (the process answers) and /readyz (it has a library to answer from). */
export function statusRoutes(service: Service): Router {
  const router = Router();
  router.get('/api/v1/status', (_request, response) => {
    response.json(service.status());
  });
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', (request, response) => {
    const { status } = service.status();
    if (status !== 'ready') throw apiError('not_ready', { language: languageOf(request) });
    response.json({ status });
  });
  return router;
}
