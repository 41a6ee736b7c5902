/** The HTTP API over a Service: what every request passes through, then one router a resource. */
import express, { type Express } from 'express';
import type { Service } from '../service.js';
import { answerRoutes } from './answers.js';
import { conversationRoutes } from './conversations.js';
import { errorHandler, unknownRoute } from './error-handler.js';
import { feedbackRoutes } from './feedback.js';
import { hostCheck } from './host-check.js';
import { jobRoutes } from './jobs.js';
import { pageRoutes } from './page.js';
import { passageRoutes } from './passages.js';
import { reportFileRoutes } from './report-file.js';
import { reportRoutes } from './reports.js';
import { requestLog, type ApiLogger } from './request-log.js';
import { searchRoutes } from './search.js';
import { securityHeaders } from './security-headers.js';
import { statusRoutes } from './status.js';
import { storedAnswerRoutes } from './stored-answers.js';
import { uploadRoutes } from './uploads.js';

export interface AppOptions {
  service: Service;
  /** The address that the service binds to; with the machine's own names and `allowedHosts`, how it may be called. */
  host: string;
  allowedHosts: readonly string[];
  /** Folder of the built page; it may be missing. */
  webDir: string;
  logger: ApiLogger;
}

/** @throws YinjuError `configuration` when `host` or one of `allowedHosts` cannot be the name of a host */
export function createApp({ service, host, allowedHosts, webDir, logger }: AppOptions): Express {
  const app = express();
  app.use(requestLog(logger));
  app.use(securityHeaders());
  app.use(hostCheck({ host, allowedHosts }));
  app.use(statusRoutes(service));
  app.use(searchRoutes(service));
  app.use(answerRoutes(service));
  app.use(storedAnswerRoutes(service));
  app.use(conversationRoutes(service));
  app.use(feedbackRoutes(service));
  app.use(reportRoutes(service));
  app.use(reportFileRoutes(service));
  app.use(uploadRoutes(service));
  app.use(jobRoutes(service));
  app.use(passageRoutes(service));
  app.use(pageRoutes(webDir));
  app.use(unknownRoute);
  app.use(errorHandler);
  return app;
}
