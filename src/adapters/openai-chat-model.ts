import { Readable } from 'node:stream';
import { APIError, type OpenAI } from 'openai';
import { Stream } from 'openai/streaming';
import { z } from 'zod';
import { startBudget } from '../model/budget.js';
import { createChunkReader } from '../model/chunk-reader.js';
import { FULL_DIALECT, simplerDialect } from '../model/dialect.js';
import { ModelFailure } from '../model/model-failure.js';
import { retryStream } from '../model/retry-stream.js';
import type { Sleep } from '../model/retry.js';
import { watchStream } from '../model/watch-stream.js';
import type { ModelEndpoint } from '../model-endpoint.js';
import type { ChatDelta, ChatModel, ChatRequest } from '../ports.js';
import { explainOpenaiFailure } from './explain-openai-failure.js';
import { toOpenaiRequest } from './to-openai-request.js';
import { createOpenaiClient } from './openai-client.js';
import { adviseRetry, isApiError } from './openai-failure.js';

/** Once a model is through, its usage may follow; so long it is worth waiting for. */
const LAST_WORDS_MS = 1_000;

export interface OpenaiChatModelOptions extends ModelEndpoint {
  readonly temperature: number;
  /** The longest wait for the first part and from one part to the next. */
  readonly silenceMs: number;
  /** The time that a call has with all its retries. */
  readonly budgetMs: number;
  readonly sleep?: Sleep;
}

/**
 * A model behind a URL that speaks OpenAI's chat protocol, hosted or on this machine. Calls that fail before their first
 * part in a way that may pass are repeated within the budget. To connect, Node's own limit of 10 seconds holds.
 */
export function createOpenaiChatModel(options: OpenaiChatModelOptions): ChatModel {
  const { name, temperature, silenceMs, budgetMs, sleep } = options;
  const client = createOpenaiClient(options);
  // What the endpoint refused to be told once, it need not refuse again.
  let dialect = FULL_DIALECT;
  // Nor need it show again what it thinks.
  let opensInPrompt = false;

  const send = async (request: ChatRequest, signal: AbortSignal): Promise<AsyncIterable<unknown>> => {
    for (let tried = dialect; ;) {
      try {
        const body = toOpenaiRequest(request, { name, temperature, dialect: tried });
        const response = await client.chat.completions.create(body, { signal }).asResponse();
        dialect = tried;
        return await chunksOf(response, client);
      } catch (error) {
        const simpler = isBadRequest(error) ? simplerDialect(tried, error.message) : undefined;
        if (simpler === undefined) throw error;
        tried = simpler;
      }
    }
  };

  async function* attempt(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatDelta, void, undefined> {
    const reader = createChunkReader({ opensInPrompt });
    const patience = () => (reader.finished ? LAST_WORDS_MS : silenceMs);
    try {
      const chunks = watchStream((given) => send(request, given), { signal, silenceMs: patience });
      for await (const chunk of chunks) {
        yield* reader.push(chunk);
        opensInPrompt ||= reader.opensInPrompt;
      }
    } catch (error) {
      // How the connection of a model that is through comes to its end does not matter.
      if (!reader.finished || signal.aborted) throw error;
    }
    yield* reader.end();
  }

  return {
    id: name,
    stream: async function* (request, { signal } = {}) {
      signal?.throwIfAborted();
      const budget = startBudget(budgetMs, { signal });
      try {
        yield* retryStream(() => attempt(request, budget.signal), { budget, advise: adviseRetry, sleep });
      } catch (error) {
        signal?.throwIfAborted();
        const failure: unknown = budget.signal.aborted ? budget.signal.reason : error;
        throw explainOpenaiFailure(failure, { name, settings: 'MODEL' });
      } finally {
        budget.stop();
      }
    },
  };
}

const errorBodySchema = z.object({ error: z.looseObject({}) });

/** The parts of an answer; where the endpoint does not stream, its whole answer is the one part. */
async function chunksOf(response: Response, client: OpenAI): Promise<AsyncIterable<unknown>> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('html')) throw new ModelFailure('foreign');
  if (!type.includes('json')) return Stream.fromSSEResponse<unknown>(response, new AbortController(), client);
  const whole: unknown = await response.json();
  // Some gateways tell of errors with status 200.
  const failed = errorBodySchema.safeParse(whole);
  if (failed.success) throw new APIError(undefined, failed.data.error, undefined, response.headers);
  return Readable.from([whole]);
}

function isBadRequest(error: unknown): error is APIError {
  return isApiError(error) && (error.status === 400 || error.status === 422);
}
