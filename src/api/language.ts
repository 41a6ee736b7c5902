import type { IncomingMessage } from 'node:http';

/** The languages in which the API words its errors. */
export type Language = 'en' | 'zh';

/** Chinese when the caller names it first in Accept-Language, else English. */
export function languageOf(request: IncomingMessage): Language {
  return /^\s*zh\b/i.test(request.headers['accept-language'] ?? '') ? 'zh' : 'en';
}
