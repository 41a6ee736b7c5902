import { Router, type Request } from 'express';
import {
  conversationListRequestSchema,
  conversationRequestSchema,
  exportRequestSchema,
  makeConversationSchema,
  renameConversationSchema,
} from '../conversation-schemas.js';
import type { Service } from '../service.js';
import { apiError } from './api-error.js';
import { languageOf } from './language.js';
import { jsonBody, parseBody, parseOptionalBody, parseQuery } from './parse.js';
import { sendFile } from './send-file.js';

const LIST = '/api/v1/conversations';
const ONE = `${LIST}/:id` as const;

/** /api/v1/conversations: made, listed, searched, read, renamed, deleted, restored and taken along. */
export function conversationRoutes(service: Service): Router {
  const router = Router();
  router.post(LIST, jsonBody, (request, response) => {
    const { conversation, isNew } = service.conversations.make(parseOptionalBody(makeConversationSchema, request));
    response.status(isNew ? 201 : 200).json(conversation);
  });
  router.get(LIST, (request, response) => {
    response.json(service.conversations.list(parseQuery(conversationListRequestSchema, request)));
  });
  router.get(ONE, (request, response) => {
    const turns = parseQuery(conversationRequestSchema, request);
    response.json(known(service.conversations.find(request.params.id, turns), request));
  });
  router.patch(ONE, jsonBody, (request, response) => {
    const { title } = parseBody(renameConversationSchema, request);
    response.json(known(service.conversations.rename(request.params.id, title), request));
  });
  router.delete(ONE, (request, response) => {
    response.json(known(service.conversations.remove(request.params.id), request));
  });
  router.post(`${ONE}/restore`, (request, response) => {
    response.json(known(service.conversations.restore(request.params.id), request));
  });
  router.get(`${ONE}/export`, async (request, response) => {
    const { format } = parseQuery(exportRequestSchema, request);
    sendFile(response, known(await service.conversations.export(request.params.id, format), request));
  });
  return router;
}

/** @throws YinjuError `not_found` */
function known<Found>(found: Found | undefined, request: Request<{ id: string }>): Found {
  if (found !== undefined) return found;
  throw apiError('unknown_conversation', { language: languageOf(request), value: request.params.id });
}
