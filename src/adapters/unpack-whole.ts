import type { ZipContent } from '../ingest/load/zip-content.js';

/**
 * Unpacks every file of an archive once and throws it away: for a parser that unpacks by itself and would believe an
 * archive that lies about its sizes. @throws an error for the first file that is not what the archive says
 */
export async function unpackWhole(zip: ZipContent): Promise<void> {
  for (const entry of zip.entries.values()) await entry.read();
}
