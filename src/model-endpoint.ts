/** What the settings of a model's endpoint must be, whatever the model is for. */
import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { YinjuError } from './errors.js';

/** Where a server speaks OpenAI's protocol. */
export interface ModelEndpoint {
  /** Up to and without the calls' names; mostly it ends in /v1. */
  readonly baseUrl: string;
  /** The model's name there. */
  readonly name: string;
  readonly apiKey?: string | undefined;
}

const MACHINE_ITSELF = new BlockList();
MACHINE_ITSELF.addSubnet('127.0.0.0', 8);
MACHINE_ITSELF.addAddress('::1', 'ipv6');

/** An endpoint's address without a slash at its end; undefined for the empty text of a setting that is not set. */
export const baseUrlSchema = z
  .string()
  .refine((text) => text === '' || /^https?:$/.test(parseUrl(text)?.protocol ?? ''), {
    message: 'is no http or https address, such as http://127.0.0.1:11434/v1',
    abort: true,
  })
  .refine(
    (text) => !parseUrl(text)?.username && !parseUrl(text)?.password,
    'holds a name or password: give the key apart',
  )
  .refine((text) => !/[?#]/.test(text), 'holds ? or #: give the address that calls are appended to')
  .refine((text) => !/\/(completions|embeddings|models)\/?$/.test(text), 'names a call: leave that off, as in …/v1')
  .transform((text) => (text === '' ? undefined : text.replace(/\/+$/, '')));

/** What can stand in a header; undefined for the empty text. */
export const apiKeySchema = z
  .string()
  .regex(/^[\x21-\x7e]*$/, 'holds white space or signs that no key has')
  .transform((text) => text || undefined);

/**
 * The endpoint that some settings describe; undefined when they are not set.
 * @param options.settings how the names of its variables begin
 * @throws YinjuError `configuration` when one is missing, or when remote ones are denied and it is one
 */
export function modelEndpoint(
  given: { baseUrl: string | undefined; name: string; apiKey: string | undefined },
  { settings, remote }: { settings: 'MODEL' | 'EMBEDDER'; remote: 'allow' | 'deny' },
): ModelEndpoint | undefined {
  const { baseUrl, name, apiKey } = given;
  if (baseUrl === undefined && name === '') return undefined;
  if (baseUrl === undefined) throw missing({ set: `${settings}_NAME`, missing: `${settings}_BASE_URL` });
  if (name === '') throw missing({ set: `${settings}_BASE_URL`, missing: `${settings}_NAME` });
  if (remote === 'deny' && !isOnThisMachine(baseUrl)) {
    throw new YinjuError({
      code: 'configuration',
      message: `${settings}_BASE_URL=${baseUrl} leads to another machine, and REMOTE_MODELS=deny forbids that.`,
      hint: `Set ${settings}_BASE_URL to an address of this machine, such as http://127.0.0.1:11434/v1, or REMOTE_MODELS to allow.`,
    });
  }
  return { baseUrl, name, apiKey };
}

/** Whether what is sent to a URL stays on this machine, whatever the network looks like. */
export function isOnThisMachine(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  if (family === 0) return host === 'localhost' || host.endsWith('.localhost');
  return MACHINE_ITSELF.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

function missing(names: { set: string; missing: string }): YinjuError {
  return new YinjuError({
    code: 'configuration',
    message: `${names.set} is set, but ${names.missing} is not.`,
    hint: `Set both in the environment or in .env, or neither; .env.example says what they are.`,
  });
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
