/** The one place where an error becomes a status and a body. */
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { YinjuError, type ErrorCode } from '../errors.js';
import type { ErrorBody } from '../schemas.js';
import { apiError } from './api-error.js';
import { languageOf, type Language } from './language.js';
import { BODY_LIMIT } from './parse.js';

const STATUS_OF: Record<ErrorCode, number> = {
  invalid_request: 400,
  not_allowed: 403,
  not_found: 404,
  not_uploaded: 409,
  source_changed: 409,
  conversation_deleted: 410,
  too_large: 413,
  wrong_type: 415,
  unknown_kind: 415,
  wrong_range: 416,
  file_empty: 422,
  file_unreadable: 422,
  source_unreadable: 500,
  configuration: 500,
  internal: 500,
  model_failed: 502,
  not_ready: 503,
  library_missing: 503,
  library_outdated: 503,
  library_damaged: 503,
  library_busy: 503,
  records_unwritable: 503,
  uploads_unwritable: 503,
  cancelled: 503,
};

/** What no route took. */
export const unknownRoute: RequestHandler = (request) => {
  throw apiError('unknown_route', { language: languageOf(request), value: `${request.method} ${request.path}` });
};

/** Sends the error of a request that has had no response yet; one that has begun is cut off. */
export const errorHandler: ErrorRequestHandler = (thrown, request, response, _next) => {
  if (response.closed) return;
  const error = explain(thrown, { request, response });
  if (response.headersSent) response.destroy();
  else response.status(STATUS_OF[error.code]).json(errorBody(error));
};

/** What the caller is told. The service's own faults are left on the response, from where the request's log line takes them. */
export function explain(thrown: unknown, { request, response }: { request: Request; response: Response }): YinjuError {
  const error = asYinjuError(thrown, { language: languageOf(request), requestId: response.get('x-request-id') ?? '' });
  // A library that is not built yet is no fault, and readiness checks ask for it every few seconds.
  const isFault = STATUS_OF[error.code] >= 500 && error.code !== 'not_ready';
  if (isFault) response.err = thrown instanceof Error ? thrown : error;
  return error;
}

export function errorBody({ code, message, hint }: YinjuError): ErrorBody {
  return { error: { code, message, hint } };
}

function asYinjuError(thrown: unknown, { language, requestId }: { language: Language; requestId: string }): YinjuError {
  if (thrown instanceof YinjuError) return inOurWords(thrown, language);
  switch (refusedStatus(thrown)) {
    case undefined:
      return apiError('internal', { language, value: requestId, cause: thrown });
    case 413:
      return apiError('too_large', { language, value: BODY_LIMIT, cause: thrown });
    case 415:
      return apiError('wrong_type', { language, cause: thrown });
    default: {
      const isJson = thrown instanceof SyntaxError;
      return apiError(isJson ? 'malformed_json' : 'malformed_request', { language, cause: thrown });
    }
  }
}

/** What the library's and the records' own errors say of folders and databases is for the log, not for the caller. */
function inOurWords(error: YinjuError, language: Language): YinjuError {
  switch (error.code) {
    case 'library_missing':
    case 'library_outdated':
    case 'library_damaged':
    case 'conversation_deleted':
    case 'records_unwritable':
    case 'uploads_unwritable':
    case 'file_empty':
    case 'unknown_kind':
    case 'not_uploaded':
    case 'source_changed':
      return apiError(error.code, { language, cause: error });
    default:
      return error;
  }
}

/** The status with which express or its body reader refuses a request, undefined for any other error. */
function refusedStatus(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error) || !('status' in thrown) || typeof thrown.status !== 'number') return undefined;
  return thrown.status >= 400 && thrown.status < 500 ? thrown.status : undefined;
}
