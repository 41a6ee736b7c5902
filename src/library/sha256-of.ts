import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Read in pieces of this size: small ones cost a turn of the event loop each. */
const PIECE = 1 << 20;

/** The SHA-256 of a file, in hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  if (statSync(file).size > 0) await pipeline(createReadStream(file, { highWaterMark: PIECE }), hash);
  else hash.end();
  return hash.digest('hex');
}
