import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCodeOf } from '../errors.js';

/**
 * LIBRARY_DIR holds immutable versions and one small file that names the current one:
 *   current            the name of a folder in versions/
 *   versions/NAME/     library.db, manifest.json, derived indexes
 *   building-…/        a version being built, or left by a run that was killed
 *   writer.lock        locked by whoever is building
 * A version becomes current by one rename, so a crash at any moment leaves the old one in place.
 */
const CURRENT_FILE = 'current';
const VERSIONS = 'versions';
const BUILDING = 'building-';

/** The folder of the current version; undefined when there is none yet. */
export function currentFolder(libraryDir: string): string | undefined {
  try {
    const name = readFileSync(join(libraryDir, CURRENT_FILE), 'utf8').trim();
    return name === '' ? undefined : join(libraryDir, VERSIONS, name);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** An empty folder beside the versions, on the same disk so that it can be moved by rename. */
export function createBuildingFolder(libraryDir: string): string {
  const dir = join(libraryDir, `${BUILDING}${process.pid}-${Date.now()}`);
  mkdirSync(dir, { recursive: true });
  return dir;
}

/** Makes a built folder the current version, then removes versions that nothing needs. */
export function publishFolder(libraryDir: string, built: { dir: string; version: string; builtAt: Date }): string {
  const previous = currentFolder(libraryDir);
  const name = `${built.builtAt.toISOString().replace(/[-:.]/g, '')}-${built.version}`;
  const target = join(libraryDir, VERSIONS, name);
  mkdirSync(dirname(target), { recursive: true });
  for (const file of readdirSync(built.dir)) flush(join(built.dir, file));
  flush(built.dir);
  renameSync(built.dir, target);
  flush(join(libraryDir, VERSIONS));
  const next = join(libraryDir, `${CURRENT_FILE}.next`);
  const descriptor = openSync(next, 'w');
  writeSync(descriptor, `${name}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(next, join(libraryDir, CURRENT_FILE));
  flush(libraryDir);
  keepVersions(libraryDir, [target, previous]);
  return target;
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Keeps the current version and the one before it, which running requests may still read. */
function keepVersions(libraryDir: string, kept: readonly (string | undefined)[]): void {
  for (const name of readdirSync(join(libraryDir, VERSIONS))) {
    const folder = join(libraryDir, VERSIONS, name);
    if (kept.includes(folder)) continue;
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // The new version is in use already; the next run tries again.
    }
  }
}

/** Removes what killed runs left behind. Only the holder of the lock may call it. */
export function sweepBuildingFolders(libraryDir: string): void {
  for (const name of readdirSync(libraryDir)) {
    if (name.startsWith(BUILDING)) rmSync(join(libraryDir, name), { recursive: true, force: true });
  }
}
