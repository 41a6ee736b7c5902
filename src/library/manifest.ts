import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { YinjuError, messageOf } from '../errors.js';

/** Raised when what is stored, or how text is repaired and cut, changes: an older library is then rebuilt. */
export const FORMAT_VERSION = 10;
export const DATABASE_FILE = 'library.db';
export const HNSW_FILE = 'vectors.hnsw';
export const MANIFEST_FILE = 'manifest.json';

const manifestSchema = z.object({
  formatVersion: z.number().int(),
  /** Names the content: the same sources, embedder and format give the same version on every machine. */
  version: z.string(),
  builtAt: z.string(),
  sources: z.array(z.string()),
  embedder: z.object({ id: z.string(), dimension: z.number().int() }),
  terms: z.string(),
  vectorIndex: z.enum(['exact', 'hnsw']),
  counts: z.object({
    reports: z.number().int(),
    reportsHeld: z.number().int(),
    passages: z.number().int(),
    sentences: z.number().int(),
  }),
  /** SHA-256 of each file of the library, by name. */
  files: z.record(z.string(), z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;

export function writeManifest(dir: string, manifest: Manifest): void {
  writeFileSync(join(dir, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @throws YinjuError `library_damaged` when there is none or it cannot be understood */
export function readManifest(dir: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(dir, MANIFEST_FILE), 'utf8')));
  } catch (error) {
    throw new YinjuError({
      code: 'library_damaged',
      message: `The library in ${dir} has no readable manifest: ${messageOf(error)}.`,
      hint: 'Run npm run reindex to build it again from its sources.',
      cause: error,
    });
  }
}

/** What a library must have been built with to be opened. */
export interface BuiltWith {
  embedder: { id: string; dimension: number };
  terms: string;
}

/** @throws YinjuError `library_outdated` that names what differs */
export function checkManifest(manifest: Manifest, wanted: BuiltWith): void {
  const differences = [
    { what: 'format', built: String(manifest.formatVersion), now: String(FORMAT_VERSION) },
    { what: 'embedder', built: manifest.embedder.id, now: wanted.embedder.id },
    { what: 'dimension', built: String(manifest.embedder.dimension), now: String(wanted.embedder.dimension) },
    { what: 'words', built: manifest.terms, now: wanted.terms },
  ].filter(({ built, now }) => built !== now);
  const first = differences[0];
  if (first === undefined) return;
  throw new YinjuError({
    code: 'library_outdated',
    message: `The library was built with ${first.what} ${first.built}; this program works with ${first.what} ${first.now}.`,
    hint: 'Run npm run reindex to build it again from its sources.',
  });
}
