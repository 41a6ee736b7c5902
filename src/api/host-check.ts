/** Keeps pages of other sites away from a service on this machine, even when their name is made to resolve to it. */
import { isIPv6 } from 'node:net';
import type { RequestHandler } from 'express';
import { YinjuError } from '../errors.js';
import { apiError } from './api-error.js';
import { languageOf } from './language.js';

/** The machine's own names, which no other site can take. */
const LOCAL_NAMES = ['localhost', '127.0.0.1', '::1'];

/**
 * Lets a request pass whose Host is a local name, `host` or one of `allowedHosts` (any port) and which does not
 * come from a page of another site. Without it, a page anywhere could read the library through the reader's browser.
 * @throws YinjuError `configuration` when a given name cannot be one of a host
 */
export function hostCheck({ host, allowedHosts }: { host: string; allowedHosts: readonly string[] }): RequestHandler {
  const allowed = new Set([...LOCAL_NAMES, host, ...allowedHosts].map(configuredName));
  return function checkHost(request, _response, next) {
    const language = languageOf(request);
    const { host: called = '', origin, 'sec-fetch-site': site } = request.headers;
    const address = hostAddress(called);
    if (!address || !allowed.has(address.hostname)) throw apiError('foreign_host', { language, value: called });
    if (origin !== undefined && !isOwnOrigin(origin, { called, allowed })) {
      throw apiError('foreign_origin', { language, value: origin });
    }
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && site === 'cross-site') throw apiError('foreign_origin', { language, value: site });
    next();
  };
}

/** An origin of an allowed name and of the port that was called, with the scheme's own port when none is written. */
function isOwnOrigin(origin: string, { called, allowed }: { called: string; allowed: ReadonlySet<string> }): boolean {
  if (!/^https?:/i.test(origin) || !URL.canParse(origin)) return false;
  const { protocol, hostname, port } = new URL(origin);
  return allowed.has(hostname) && hostAddress(called, protocol)?.port === port;
}

/** What a Host header says, in the normal form of addresses; undefined unless it is a host with or without a port. */
function hostAddress(host: string, protocol = 'http:'): URL | undefined {
  const address = `${protocol}//${host}`;
  return /^[^\s/\\?#@]+$/.test(host) && URL.canParse(address) ? new URL(address) : undefined;
}

function configuredName(name: string): string {
  const address = hostAddress(isIPv6(name) ? `[${name}]` : name);
  if (address) return address.hostname;
  throw new YinjuError({
    code: 'configuration',
    message: `"${name}" is not the name of a host.`,
    hint: 'Correct HOST or ALLOWED_HOSTS: names such as yinju.example.com, separated by commas.',
  });
}
