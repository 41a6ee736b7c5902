import { Router } from 'express';
import { answerRequestSchema } from '../schemas.js';
import type { Service } from '../service.js';
import { closedSignal } from './closed-signal.js';
import { errorBody, explain } from './error-handler.js';
import { jsonBody, parseBody } from './parse.js';
import { sendEvents, wantsEvents } from './sse.js';

/** POST /api/v1/answers: the answer whole, or as it comes for `Accept: text/event-stream`. */
export function answerRoutes(service: Service): Router {
  const router = Router();
  router.post('/api/v1/answers', jsonBody, async (request, response) => {
    const asked = parseBody(answerRequestSchema, request);
    const signal = closedSignal(response);
    response.vary('Accept');
    if (wantsEvents(request)) {
      await sendEvents(response, {
        events: service.streamAnswer(asked, { signal }),
        signal,
        explain: (thrown) => errorBody(explain(thrown, { request, response })),
      });
    } else {
      response.json(await service.answer(asked, { signal }));
    }
  });
  return router;
}
