import { basename, dirname } from 'node:path';
import express, { Router } from 'express';
import { apiError } from './api-error.js';
import { languageOf } from './language.js';

/** GET / and the files of the built page in `webDir`; says how to build it when it is not there. */
export function pageRoutes(webDir: string): Router {
  const router = Router();
  router.use(
    express.static(webDir, {
      setHeaders: (response, file) => {
        // The build names what lies in assets/ after its content; the page itself must show the newest build.
        const named = basename(dirname(file)) === 'assets';
        response.setHeader('Cache-Control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  router.get('/', (request) => {
    throw apiError('page_not_built', { language: languageOf(request) });
  });
  return router;
}
