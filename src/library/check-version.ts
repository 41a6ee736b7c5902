import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { DerivedVectorIndex } from '../ports.js';
import { buildVectorIndex } from './build-vector-index.js';
import { HNSW_FILE, readManifest, writeManifest } from './manifest.js';
import { sha256Of } from './sha256-of.js';
import { damaged, damagedFiles } from './verify-library.js';

/**
 * Holds the files of a version against their checksums. A derived index that is damaged is built again from the vectors
 * in the database.
 * @returns whether that was done
 * @throws YinjuError `library_damaged` when the database or the manifest is damaged
 */
export async function checkVersion(folder: string, hnsw: DerivedVectorIndex): Promise<boolean> {
  const manifest = readManifest(folder);
  const wrong = await damagedFiles(folder, manifest);
  const lost = wrong.find((name) => name !== HNSW_FILE);
  if (lost !== undefined) throw damaged(folder, `${lost} is not what was written`);
  if (wrong.length === 0) return false;
  // Another service may be starting over the same folder.
  const next = `${HNSW_FILE}.${process.pid}`;
  await buildVectorIndex(folder, { hnsw, dimension: manifest.embedder.dimension, file: next });
  renameSync(join(folder, next), join(folder, HNSW_FILE));
  const hash = await sha256Of(join(folder, HNSW_FILE));
  // Another release of the index may write the same graph in other bytes.
  if (hash !== manifest.files[HNSW_FILE])
    writeManifest(folder, { ...manifest, files: { ...manifest.files, [HNSW_FILE]: hash } });
  return true;
}
