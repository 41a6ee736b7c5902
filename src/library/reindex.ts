import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { YinjuError } from '../errors.js';
import { readSources, type Loaders, type ReadSources } from '../ingest/read-sources.js';
import { createBuildingFolder, currentFolder, publishFolder, sweepBuildingFolders } from './library-folder.js';
import { lockLibrary } from './lock-library.js';
import type { Manifest } from './manifest.js';
import type { Library } from './open-library.js';
import { sha256Of, writeLibrary, type LibraryTools } from './write-library.js';

export interface ReindexProgress {
  stage: 'read' | 'embed' | 'verify';
  done: number;
  total: number;
}

export interface Reindexed {
  manifest: Manifest;
  failures: ReadSources['failures'];
}

/**
 * Builds a library from the sources beside the current one, verifies it and makes it current. Whatever goes wrong
 * before the last step leaves the current library as it is.
 * @throws YinjuError `library_busy`, `source_unreadable`, `library_damaged`
 */
export async function reindex(
  request: {
    libraryDir: string;
    sources: readonly string[];
    loaders: Loaders;
    tools: LibraryTools;
    open: (folder: string) => Library;
  },
  options: { onProgress?: (progress: ReindexProgress) => void; signal?: AbortSignal } = {},
): Promise<Reindexed> {
  const { onProgress, signal } = options;
  const unlock = lockLibrary(request.libraryDir);
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
    unlock();
  }
}

/** The current library, whose vectors need not be made again; none when there is none that fits and is whole. */
async function openEarlier(request: {
  libraryDir: string;
  open: (folder: string) => Library;
}): Promise<Library | undefined> {
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

/**
 * Opens a library and holds it against its manifest: files, counts, and that every vector is finite and of length 1.
 * @throws YinjuError `library_damaged` that says what does not fit
 */
export async function verifyLibrary(dir: string, open: (folder: string) => Library): Promise<void> {
  const library = open(dir);
  try {
    const { counts, files } = library.manifest;
    for (const [name, hash] of Object.entries(files)) {
      if ((await sha256Of(join(dir, name))) !== hash) throw damaged(dir, `${name} is not what was written`);
    }
    const held = library.reports.filter((report) => report.held).length;
    if (library.reports.length !== counts.reports || held !== counts.reportsHeld)
      throw damaged(dir, 'reports are missing');
    for (let row = 0; row < counts.passages; row += 1) {
      const length = Math.hypot(...library.passageVector(row));
      // Divided in single precision, a vector's length is 1 to about six digits.
      if (!(Math.abs(length - 1) < 1e-3)) throw damaged(dir, `the vector of passage ${row} has length ${length}`);
    }
  } finally {
    library.close();
  }
}

function damaged(dir: string, what: string): YinjuError {
  return new YinjuError({
    code: 'library_damaged',
    message: `The library in ${dir} is damaged: ${what}.`,
    hint: 'Run npm run reindex to build it again; the current library keeps answering until then.',
  });
}
