import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
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

/**
 * Makes a built folder the current version, then removes the oldest versions.
 * @param built.keep how many versions stay, this one included
 */
export function publishFolder(
  libraryDir: string,
  built: { dir: string; version: string; builtAt: Date; keep: number },
): string {
  const previous = currentFolder(libraryDir);
  const name = `${built.builtAt.toISOString().replace(/[-:.]/g, '')}-${built.version}`;
  const target = join(libraryDir, VERSIONS, name);
  mkdirSync(dirname(target), { recursive: true });
  for (const file of readdirSync(built.dir)) flush(join(built.dir, file));
  flush(built.dir);
  renameSync(built.dir, target);
  flush(join(libraryDir, VERSIONS));
  nameCurrent(libraryDir, target);
  removeOldVersions(libraryDir, { keep: built.keep, first: previous === undefined ? [target] : [target, previous] });
  return target;
}

/** Makes one of the versions the current one. */
export function nameCurrent(libraryDir: string, folder: string): void {
  const next = join(libraryDir, `${CURRENT_FILE}.next`);
  const descriptor = openSync(next, 'w');
  writeSync(descriptor, `${basename(folder)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(next, join(libraryDir, CURRENT_FILE));
  flush(libraryDir);
}

/** The folders of all versions, the newest first. */
export function versionFolders(libraryDir: string): string[] {
  const dir = join(libraryDir, VERSIONS);
  // A name starts with the time at which it was built.
  return existsSync(dir)
    ? readdirSync(dir)
        .sort()
        .reverse()
        .map((name) => join(dir, name))
    : [];
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Removes the oldest versions; gives the folders that are gone. Whoever reads one of them has it open and reads on.
 * @param options.keep how many stay
 * @param options.first those that stay before all others, such as the current one
 */
export function removeOldVersions(libraryDir: string, options: { keep: number; first: readonly string[] }): string[] {
  const kept = [...new Set([...options.first, ...versionFolders(libraryDir)])].slice(0, options.keep);
  return versionFolders(libraryDir).filter((folder) => {
    if (kept.includes(folder)) return false;
    try {
      rmSync(folder, { recursive: true, force: true });
      return true;
    } catch {
      // The new version is in use already; the next run tries again.
      return false;
    }
  });
}

/** Removes what killed runs left behind. Only the holder of the lock may call it. */
export function sweepBuildingFolders(libraryDir: string): void {
  for (const name of readdirSync(libraryDir)) {
    if (name.startsWith(BUILDING)) rmSync(join(libraryDir, name), { recursive: true, force: true });
  }
}
