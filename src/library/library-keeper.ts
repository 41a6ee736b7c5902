import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { YinjuError } from '../errors.js';
import type { DerivedVectorIndex } from '../ports.js';
import { checkVersion } from './check-version.js';
import { openDatabase } from './database.js';
import {
  currentFolder,
  nameCurrent,
  removeOldVersions,
  sweepBuildingFolders,
  versionFolders,
} from './library-folder.js';
import { lockLibrary } from './lock-library.js';
import { DATABASE_FILE, readManifest, type Manifest } from './manifest.js';
import type { Library } from './open-library.js';
import { verifyLibrary } from './verify-library.js';

export interface VersionInfo {
  /** The name of its folder. */
  name: string;
  folder: string;
  current: boolean;
  bytes: number;
  /** Undefined where it cannot be read. */
  manifest: Manifest | undefined;
}

/** Looks after the versions of a library. */
export interface LibraryKeeper {
  /** All versions, the newest first. */
  versions(): VersionInfo[];
  /**
   * Holds a version's files against their checksums, quickly; a damaged derived index is built again.
   * @returns whether that was done
   * @throws YinjuError `library_damaged`
   */
  check(folder: string): Promise<boolean>;
  /** The same, and then all that is in it. @throws YinjuError `library_damaged`, `library_outdated` */
  verify(folder: string): Promise<boolean>;
  /**
   * Makes an earlier version the current one: the one named, or the newest that is older than the current one and whole.
   * @param version the name of its folder or its version
   * @throws YinjuError `not_found`, `library_busy`, `library_damaged`, `library_outdated`
   */
  rollBack(version?: string): Promise<VersionInfo>;
  /**
   * Makes the newest version that is whole the current one in place of a damaged one, unless that was replaced meanwhile.
   * @returns its folder; undefined when no version is whole
   */
  leave(damaged: string): Promise<string | undefined>;
  /**
   * Removes the versions beside the current one that hold any of these reports, or cannot be read, so that nothing of a
   * deleted report stays. @throws YinjuError `library_busy`
   */
  forget(reports: readonly string[]): VersionInfo[];
  /** Removes all but the current and the newest versions, and what killed runs left. @throws YinjuError `library_busy` */
  collect(keep: number): VersionInfo[];
}

export function createLibraryKeeper(options: {
  libraryDir: string;
  open: (folder: string) => Library;
  hnsw: DerivedVectorIndex;
}): LibraryKeeper {
  const { libraryDir, open, hnsw } = options;
  const versions = () => {
    const current = currentFolder(libraryDir);
    return versionFolders(libraryDir).map((folder) => describe(folder, current));
  };
  const verify = async (folder: string) => {
    const repaired = await checkVersion(folder, hnsw);
    await verifyLibrary(folder, open);
    return repaired;
  };
  const firstWhole = async (candidates: readonly VersionInfo[]): Promise<VersionInfo | undefined> => {
    for (const candidate of candidates) {
      try {
        await verify(candidate.folder);
        return candidate;
      } catch (error) {
        if (!(error instanceof YinjuError)) throw error;
      }
    }
    return undefined;
  };
  return {
    versions,
    check: (folder) => checkVersion(folder, hnsw),
    verify,
    rollBack: async (version) => {
      const unlock = lockLibrary(libraryDir);
      try {
        const target =
          version === undefined ? await firstWhole(olderThanCurrent(versions())) : named(versions(), version);
        if (target === undefined) throw noneBefore(libraryDir);
        if (version !== undefined) await verify(target.folder);
        nameCurrent(libraryDir, target.folder);
        return { ...target, current: true };
      } finally {
        unlock();
      }
    },
    leave: async (damaged) => {
      const whole = await firstWhole(versions().filter(({ folder }) => folder !== damaged));
      if (whole !== undefined && currentFolder(libraryDir) === damaged) nameCurrent(libraryDir, whole.folder);
      return whole?.folder;
    },
    forget: (reports) => {
      const unlock = lockLibrary(libraryDir);
      try {
        const others = versions().filter(({ folder, current }) => !current && mayHold(folder, reports));
        for (const { folder } of others) rmSync(folder, { recursive: true, force: true });
        return others;
      } finally {
        unlock();
      }
    },
    collect: (keep) => {
      const unlock = lockLibrary(libraryDir);
      try {
        sweepBuildingFolders(libraryDir);
        const before = versions();
        const first = before.filter(({ current }) => current).map(({ folder }) => folder);
        const gone = removeOldVersions(libraryDir, { keep, first });
        return before.filter(({ folder }) => gone.includes(folder));
      } finally {
        unlock();
      }
    },
  };
}

function mayHold(folder: string, reports: readonly string[]): boolean {
  try {
    const database = openDatabase(join(folder, DATABASE_FILE));
    try {
      const find = database.prepare('SELECT 1 FROM reports WHERE id = ?');
      return reports.some((id) => find.get(id) !== undefined);
    } finally {
      database.close();
    }
  } catch {
    return true;
  }
}

function describe(folder: string, current: string | undefined): VersionInfo {
  const name = basename(folder);
  const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  let manifest: Manifest | undefined;
  try {
    manifest = readManifest(folder);
  } catch {
    // Listed all the same, so that it can be seen that it is damaged.
  }
  return { name, folder, current: folder === current, bytes, manifest };
}

function olderThanCurrent(versions: readonly VersionInfo[]): VersionInfo[] {
  return versions.slice(versions.findIndex(({ current }) => current) + 1);
}

function named(versions: readonly VersionInfo[], version: string): VersionInfo {
  const found = versions.find(({ name }) => name === version || name.endsWith(`-${version}`));
  if (found) return found;
  throw new YinjuError({
    code: 'not_found',
    message: `There is no version ${version}.`,
    hint: 'npm run library -- list shows those that there are.',
  });
}

function noneBefore(libraryDir: string): YinjuError {
  return new YinjuError({
    code: 'not_found',
    message: `${libraryDir} holds no version that is older than the current one and whole.`,
    hint: 'Run npm run reindex to build the library again.',
  });
}
