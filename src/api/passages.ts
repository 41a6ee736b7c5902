import { Router } from 'express';
import type { Service } from '../service.js';

/** GET /api/v1/passages/:id: the passage that a citation points at. */
export function passageRoutes(service: Service): Router {
  const router = Router();
  router.get('/api/v1/passages/:id', (request, response) => {
    response.json(service.passage(request.params.id));
  });
  return router;
}
