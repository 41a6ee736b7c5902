import { createHash } from 'node:crypto';

/** 128 bits tell texts apart for good. */
const HEX_SIGNS = 32;

/** The first half of a text's SHA-256, in hexadecimal. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HEX_SIGNS);
}
