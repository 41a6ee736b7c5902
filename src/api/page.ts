import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import express, { Router } from 'express';
import { apiError } from './api-error.js';
import { languageOf } from './language.js';
import { PDF_WORKER_POLICY } from './security-headers.js';

/** The page's own addresses (web/shell/paths.ts), which all bring the page; it then shows what the address names. */
const ADDRESSES = ['/', '/conversations/:id', '/conversations/:id/print', '/library', '/library/:id', '/feedback'];

/** The page and the files of its build in `webDir`; says how to build it when it is not there. */
export function pageRoutes(webDir: string): Router {
  const page = join(webDir, 'index.html');
  const router = Router();
  router.use(
    express.static(webDir, {
      index: false,
      setHeaders: (response, file) => {
        // The build names what lies in assets/ after its content.
        if (basename(dirname(file)) === 'assets') {
          response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
        }
        if (basename(file).startsWith('pdf.worker.')) {
          response.setHeader('Content-Security-Policy', PDF_WORKER_POLICY);
        }
      },
    }),
  );
  router.get(ADDRESSES, (request, response) => {
    if (!existsSync(page)) throw apiError('page_not_built', { language: languageOf(request) });
    // The newest build must show.
    response.sendFile(page, { headers: { 'Cache-Control': 'no-cache' }, cacheControl: false });
  });
  return router;
}
