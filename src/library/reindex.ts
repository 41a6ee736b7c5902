import { rmSync } from 'node:fs';
import { YinjuError } from '../errors.js';
import type { FileReader } from '../ingest/file-reader.js';
import type { FileFailure } from '../job-schemas.js';
import { bytesNeeded, explainWrite, refuseWithoutRoom } from './disk-space.js';
import { openEarlier, type EarlierLibrary } from './earlier-library.js';
import {
  createBuildingFolder,
  currentFolder,
  publishFolder,
  sweepBuildingFolders,
  versionFolders,
} from './library-folder.js';
import { lockLibrary } from './lock-library.js';
import type { Manifest } from './manifest.js';
import type { Library } from './open-library.js';
import {
  planReindex,
  type PlanOptions,
  type PoorReport,
  type ReindexPlan,
  type ReportChanges,
} from './plan-reindex.js';
import { MOST_LOST, probeLibrary, type Probe, type Probed } from './probe-library.js';
import { verifyLibrary } from './verify-library.js';
import { writeLibrary, type LibraryTools } from './write-library.js';

export interface ReindexProgress {
  /** Files read, characters embedded, index built, library verified. */
  stage: 'read' | 'embed' | 'index' | 'verify';
  done: number;
  total: number;
}

export interface Reindexed {
  /** Of the library that is current now. */
  manifest: Manifest;
  /** False when nothing had changed, so that the library before stays current. */
  published: boolean;
  changes: ReportChanges;
  poorReports: PoorReport[];
  failures: FileFailure[];
}

export interface ReindexRequest {
  libraryDir: string;
  sources: readonly string[];
  reader: FileReader;
  tools: LibraryTools;
  open: (folder: string) => Library;
  /** What a question finds, so that a library that finds less than the one before is not published. */
  probe: Probe;
  /** How many versions stay on disk, the new one included. */
  keepVersions: number;
}

export interface ReindexOptions extends Omit<PlanOptions, 'onFile'> {
  /** Publishes the library though it finds less than the one before. */
  force?: boolean;
  onProgress?: (progress: ReindexProgress) => void;
}

/**
 * Brings the library up to what the sources are now: builds one beside the current one, verifies it and makes it
 * current. What has not changed is copied from the library before. Whatever goes wrong before the last step leaves the
 * current library as it is, and when nothing has changed nothing is built.
 * @throws YinjuError `library_busy`, `source_unreadable`, `library_damaged`
 */
export async function reindex(request: ReindexRequest, options: ReindexOptions = {}): Promise<Reindexed> {
  const unlock = lockLibrary(request.libraryDir);
  try {
    sweepBuildingFolders(request.libraryDir);
    return await withPlan(request, options, (plan, earlier) => publishPlan(request, { plan, earlier }, options));
  } finally {
    unlock();
  }
}

/** What a reindex would do; nothing is written. @throws YinjuError `source_unreadable` */
export function rehearseReindex(
  request: ReindexRequest,
  options: ReindexOptions = {},
): Promise<Omit<Reindexed, 'manifest' | 'published'>> {
  return withPlan(request, options, ({ changes, poorReports, failures }) =>
    Promise.resolve({ changes, poorReports, failures }),
  );
}

async function withPlan<T>(
  { libraryDir, sources, reader, tools, open }: ReindexRequest,
  { onProgress, ...options }: ReindexOptions,
  use: (plan: ReindexPlan, earlier: EarlierLibrary | undefined) => Promise<T>,
): Promise<T> {
  const current = currentFolder(libraryDir);
  // Where the current one is damaged, most of it stands in the one before.
  const candidates = [...(current === undefined ? [] : [current]), ...versionFolders(libraryDir)];
  const builtWith = { embedder: tools.embedder, terms: tools.terms.id };
  const earlier = await openEarlier([...new Set(candidates)], { open, builtWith });
  try {
    const onFile = (done: number, total: number) => onProgress?.({ stage: 'read', done, total });
    return await use(await planReindex({ sources, reader, earlier }, { ...options, onFile }), earlier);
  } finally {
    earlier?.close();
  }
}

async function publishPlan(
  request: ReindexRequest,
  { plan, earlier }: { plan: ReindexPlan; earlier: EarlierLibrary | undefined },
  { full = false, force = false, onProgress, signal }: ReindexOptions,
): Promise<Reindexed> {
  const { libraryDir, tools } = request;
  const { changes, poorReports, failures } = plan;
  if (!full && earlier && earlier.folder === currentFolder(libraryDir) && changesNothing(plan, earlier)) {
    return { manifest: earlier.manifest, published: false, changes, poorReports, failures };
  }
  const needed = bytesNeeded(plan, { earlier, dimension: tools.embedder.dimension });
  refuseWithoutRoom(libraryDir, needed);
  const building = createBuildingFolder(libraryDir);
  try {
    const builtAt = new Date();
    const manifest = await writeLibrary(building, { ...plan, earlier, builtAt }, tools, { onProgress, signal });
    onProgress?.({ stage: 'verify', done: 0, total: 1 });
    await verifyLibrary(building, request.open);
    if (earlier && !force) await refuseWorse({ earlier: earlier.folder, next: building }, request);
    publishFolder(libraryDir, { dir: building, version: manifest.version, builtAt, keep: request.keepVersions });
    onProgress?.({ stage: 'verify', done: 1, total: 1 });
    return { manifest, published: true, changes, poorReports, failures };
  } catch (error) {
    // Asked before the folder is removed, which would make room again.
    throw explainWrite(error, { dir: libraryDir, needed });
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/** @throws YinjuError `library_damaged` when questions that found their report before do not find it in what was built */
async function refuseWorse(
  folders: { earlier: string; next: string },
  { open, probe }: Pick<ReindexRequest, 'open' | 'probe'>,
): Promise<void> {
  const libraries: Library[] = [];
  const opened = (folder: string) => {
    const library = open(folder);
    libraries.push(library);
    return library;
  };
  try {
    const probed = await probeLibrary({ earlier: opened(folders.earlier), next: opened(folders.next) }, probe);
    if (probed.lost.length > MOST_LOST * probed.asked) throw findsLess(probed);
  } finally {
    for (const library of libraries) library.close();
  }
}

function findsLess({ asked, lost }: Probed): YinjuError {
  return new YinjuError({
    code: 'library_damaged',
    message:
      `The new library was not published: ${lost.length} of ${asked} questions on its own headings no longer find the ` +
      `report that the library in use finds, among them “${lost[0] ?? ''}”.`,
    hint: 'Look at what has changed (npm run reindex -- PATH… --dry-run); --force publishes it all the same.',
  });
}

/** A file with another hash is a change even where its reports read the same: they remember the hash. */
function changesNothing({ reports, changes, sources }: ReindexPlan, earlier: EarlierLibrary): boolean {
  return (
    reports.length === 0 && changes.removed.length === 0 && earlier.manifest.sources.join('\n') === sources.join('\n')
  );
}
