import { Router } from 'express';
import { searchRequestSchema } from '../schemas.js';
import type { Service } from '../service.js';
import { closedSignal } from './closed-signal.js';
import { jsonBody, parseBody } from './parse.js';

/** POST /api/v1/search: the passages that fit a query, best first. */
export function searchRoutes(service: Service): Router {
  const router = Router();
  router.post('/api/v1/search', jsonBody, async (request, response) => {
    const asked = parseBody(searchRequestSchema, request);
    response.json(await service.search(asked, { signal: closedSignal(response) }));
  });
  return router;
}
