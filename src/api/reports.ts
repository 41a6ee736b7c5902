import { Router } from 'express';
import { reportListRequestSchema, reportPassagesRequestSchema, reportTextRequestSchema } from '../schemas.js';
import type { Service } from '../service.js';
import { parseQuery } from './parse.js';

/** GET /api/v1/reports, /api/v1/reports/:id, its text, how well that was read, its passages and the questions that it answers. */
export function reportRoutes(service: Service): Router {
  const router = Router();
  router.get('/api/v1/reports', (request, response) => {
    response.json(service.listReports(parseQuery(reportListRequestSchema, request)));
  });
  router.get('/api/v1/reports/:id', (request, response) => {
    response.json(service.report(request.params.id));
  });
  router.get('/api/v1/reports/:id/text', (request, response) => {
    const { raw } = parseQuery(reportTextRequestSchema, request);
    response.json(service.reportText(request.params.id, { raw: raw === 'true' }));
  });
  router.get('/api/v1/reports/:id/quality', (request, response) => {
    response.json(service.reportQuality(request.params.id));
  });
  router.get('/api/v1/reports/:id/questions', (request, response) => {
    response.json({ questions: service.reportQuestions(request.params.id) });
  });
  router.get('/api/v1/reports/:id/passages', (request, response) => {
    response.json(service.reportPassages(request.params.id, parseQuery(reportPassagesRequestSchema, request)));
  });
  return router;
}
