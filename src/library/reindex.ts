import { rmSync } from 'node:fs';
import { YinjuError } from '../errors.js';
import { readSources, type Loaders, type ReadSources } from '../ingest/read-sources.js';
import { createBuildingFolder, currentFolder, publishFolder, sweepBuildingFolders } from './library-folder.js';
import { lockLibrary } from './lock-library.js';
import type { Manifest } from './manifest.js';
import type { Library } from './open-library.js';
import { verifyLibrary } from './verify-library.js';
import { writeLibrary, type LibraryTools } from './write-library.js';

export interface ReindexProgress {
  stage: 'read' | 'embed' | 'verify';
  done: number;
  total: number;
}

export interface Reindexed {
  manifest: Manifest;
  failures: ReadSources['failures'];
}

export interface ReindexRequest {
  libraryDir: string;
  sources: readonly string[];
  loaders: Loaders;
  tools: LibraryTools;
  open: (folder: string) => Library;
}

export interface ReindexOptions {
  onProgress?: (progress: ReindexProgress) => void;
  signal?: AbortSignal;
}

/**
 * Builds a library from the sources beside the current one, verifies it and makes it current. Whatever goes wrong
 * before the last step leaves the current library as it is.
 * @throws YinjuError `library_busy`, `source_unreadable`, `library_damaged`
 */
export async function reindex(request: ReindexRequest, options: ReindexOptions = {}): Promise<Reindexed> {
  const unlock = lockLibrary(request.libraryDir);
  try {
    return await buildAndPublish(request, options);
  } finally {
    unlock();
  }
}

async function buildAndPublish(request: ReindexRequest, { onProgress, signal }: ReindexOptions): Promise<Reindexed> {
  let building: string | undefined;
  let earlier: Library | undefined;
  try {
    sweepBuildingFolders(request.libraryDir);
    const { reports, failures } = await readSources(request.sources, request.loaders, {
      onFile: (done, total) => onProgress?.({ stage: 'read', done, total }),
      signal,
    });
    building = createBuildingFolder(request.libraryDir);
    const builtAt = new Date();
    earlier = await openEarlier(request);
    const tools = { ...request.tools, known: (hash: Buffer) => earlier?.vectorByHash(hash) };
    const manifest = await writeLibrary(building, { reports, sources: request.sources, builtAt }, tools, {
      onProgress: ({ done, total }) => onProgress?.({ stage: 'embed', done, total }),
      signal,
    });
    onProgress?.({ stage: 'verify', done: 0, total: 1 });
    await verifyLibrary(building, request.open);
    publishFolder(request.libraryDir, { dir: building, version: manifest.version, builtAt });
    onProgress?.({ stage: 'verify', done: 1, total: 1 });
    return { manifest, failures };
  } finally {
    earlier?.close();
    if (building !== undefined) rmSync(building, { recursive: true, force: true });
  }
}

/** The current library, whose vectors need not be made again; none when there is none that fits and is whole. */
async function openEarlier(request: Pick<ReindexRequest, 'libraryDir' | 'open'>): Promise<Library | undefined> {
  const folder = currentFolder(request.libraryDir);
  if (folder === undefined) return undefined;
  try {
    await verifyLibrary(folder, request.open);
    return request.open(folder);
  } catch (error) {
    if (error instanceof YinjuError) return undefined;
    throw error;
  }
}
