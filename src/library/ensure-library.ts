import { existsSync } from 'node:fs';
import { YinjuError } from '../errors.js';
import { currentFolder } from './library-folder.js';
import type { LibraryKeeper } from './library-keeper.js';
import { readManifest } from './manifest.js';
import type { Library } from './open-library.js';
import type { Reindexed } from './reindex.js';

/**
 * Makes sure that there is a library that can be opened and is what was written. One is built where there is none, and
 * again, beside the old one and from the sources that it remembers, where the current one was made by another format,
 * embedder or word list. In place of a damaged one the newest earlier version that is whole becomes the current one; only
 * where there is none it is built again.
 * @returns what was built; undefined when nothing was
 */
export async function ensureLibrary(request: {
  libraryDir: string;
  sources: readonly string[];
  keeper: LibraryKeeper;
  open: (folder: string) => Library;
  reindex: (sources: readonly string[]) => Promise<Reindexed>;
  /** Is told what was found damaged, and what was done about it. */
  onProblem: (what: string, error?: unknown) => void;
}): Promise<Reindexed | undefined> {
  const { keeper, open, reindex, onProblem } = request;
  const folder = currentFolder(request.libraryDir);
  if (folder === undefined) return reindex(request.sources);
  try {
    if (await keeper.check(folder))
      onProblem('the vector index was damaged: it was built again from the stored vectors');
    open(folder).close();
    return undefined;
  } catch (error) {
    if (!(error instanceof YinjuError)) throw error;
    if (error.code === 'library_damaged') {
      const whole = await keeper.leave(folder);
      if (whole !== undefined) {
        onProblem(`the current library is damaged: the version in ${whole} is taken in its place`, error);
        return undefined;
      }
      onProblem('the current library is damaged and there is no earlier one that is whole: it is built again', error);
    }
    return reindex(rememberedSources(folder) ?? request.sources);
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
