import { OpenAI } from 'openai';
import type { ModelEndpoint } from '../model-endpoint.js';

/** The protocol needs no others; the package would tell of the machine, and add what its own variables name. */
const SENT_HEADERS = ['accept', 'authorization', 'content-type'];
/** The package's own time-out, as late as a timer can be: time-outs and retries are the adapters' business. */
const NEVER_MS = 2 ** 31 - 1;

/** A client that reads nothing from the environment, retries nothing, logs nothing and follows no redirect. */
export function createOpenaiClient({ baseUrl, apiKey }: Omit<ModelEndpoint, 'name'>): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    // The package wants one; it is not sent where there is none.
    apiKey: apiKey ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: NEVER_MS,
    logLevel: 'off',
    fetch: (url, init) => {
      const given = new Headers(init?.headers);
      if (apiKey === undefined) given.delete('authorization');
      const headers = [...given].filter(([name]) => SENT_HEADERS.includes(name));
      // A redirect could lead what is sent to a machine that nobody named.
      return fetch(url, { ...init, headers, redirect: 'manual' });
    },
  });
}
