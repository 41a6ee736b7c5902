import { existsSync } from 'node:fs';
import { YinjuError } from '../errors.js';
import { currentFolder } from './library-folder.js';
import { readManifest } from './manifest.js';
import type { Reindexed } from './reindex.js';

/**
 * Builds the library where there is none, and builds it again, beside the old one, where the current one was made by
 * another format, embedder or word list, or cannot be read. An old library is rebuilt from the sources it remembers.
 * @returns what was built; undefined when the current library fits
 */
export async function ensureLibrary(request: {
  libraryDir: string;
  sources: readonly string[];
  /** Opens and closes a version; throws what opening it throws. */
  open: (folder: string) => void;
  reindex: (sources: readonly string[]) => Promise<Reindexed>;
}): Promise<Reindexed | undefined> {
  const folder = currentFolder(request.libraryDir);
  if (folder === undefined) return request.reindex(request.sources);
  try {
    request.open(folder);
    return undefined;
  } catch (error) {
    if (!(error instanceof YinjuError)) throw error;
    return request.reindex(rememberedSources(folder) ?? request.sources);
  }
}

/** The sources an unusable library was built from, if its manifest still tells and they are still there. */
function rememberedSources(folder: string): string[] | undefined {
  try {
    const { sources } = readManifest(folder);
    return sources.every((source) => existsSync(source)) ? sources : undefined;
  } catch {
    return undefined;
  }
}
