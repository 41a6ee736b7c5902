/** What went wrong with a call to an OpenAI-style endpoint, and whether it may pass. */
import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { systemCodeOf } from '../errors.js';
import { ModelFailure, type FailureKind } from '../model/model-failure.js';
import type { RetryAdvice } from '../model/retry.js';
import { retryAfter } from '../model/retry-after.js';

export type OpenaiFailure =
  | FailureKind
  | 'wrong-key'
  | 'unknown-model'
  | 'unknown-call'
  | 'redirected'
  | 'no-quota'
  | 'busy'
  | 'broken'
  | 'refused'
  | 'too-long'
  | 'unreachable'
  | 'no-connection-in-time'
  | 'other';

const MAY_PASS: ReadonlySet<OpenaiFailure> = new Set(['busy', 'broken', 'unreachable', 'cut']);

/** An answer of the endpoint that is an error; its class leaves open of what types its parts are. */
export function isApiError(error: unknown): error is APIError {
  return error instanceof APIError;
}

/** What kind of failure this is, by status, or by what the endpoint says where statuses differ. */
export function openaiFailure(error: unknown): OpenaiFailure {
  if (error instanceof ModelFailure) return error.kind;
  if (error instanceof SyntaxError) return 'foreign';
  if (error instanceof APIConnectionTimeoutError) return 'no-connection-in-time';
  if (error instanceof APIConnectionError) return 'unreachable';
  if (isApiError(error)) return failureOfStatus(error);
  // So fetch tells of a connection that was lost while a body was read.
  const lost = error instanceof TypeError && systemCodeOf(error.cause) !== undefined;
  return lost ? 'cut' : 'other';
}

function failureOfStatus(error: APIError): OpenaiFailure {
  const status: unknown = error.status;
  if (typeof status !== 'number') return 'other';
  if (status < 400) return 'redirected';
  if (status === 401 || status === 403) return 'wrong-key';
  if (status === 402) return 'no-quota';
  if (status === 429) return error.code === 'insufficient_quota' ? 'no-quota' : 'busy';
  // With 408 a gateway says that the server behind it was too slow.
  if (status >= 500 || status === 408) return 'broken';
  if (namesUnknownModel(error)) return 'unknown-model';
  if (saysTooLong(error)) return 'too-long';
  return status === 404 || status === 405 ? 'unknown-call' : 'refused';
}

/** Servers say it with 404 or 400, in words of their own. */
function namesUnknownModel({ code, message }: APIError): boolean {
  return code === 'model_not_found' || (/model|模型/i.test(message) && /not (found|exist)|不存在/i.test(message));
}

/** Some say it with a code, most in words of their own. */
const TOO_LONG =
  /context.?(?:length|size|window)|(?:prompt|input|request|message)s? (?:is|are) too (?:long|large)|too many tokens|maximum (?:prompt|input)|(?:上下文|输入|提示|请求)[^，。]{0,8}(?:过长|太长|超)|超[过出][^，。]{0,12}(?:长度|token)/iu;

function saysTooLong({ status, code, message }: APIError): boolean {
  return status === 413 || code === 'context_length_exceeded' || TOO_LONG.test(message);
}

/** Busy and broken servers and lost connections may pass; what they ask for with Retry-After is kept. */
export const adviseRetry: RetryAdvice = (error) => {
  if (!MAY_PASS.has(openaiFailure(error))) return undefined;
  return { afterMs: isApiError(error) ? retryAfter(error.headers, new Date()) : undefined };
};
