import { YinjuError } from '../errors.js';
import { currentFolder } from './library-folder.js';
import type { Library } from './open-library.js';

/** A library in use: whoever took it keeps that version until it gives it back. */
export interface HeldLibrary {
  library: Library;
  release: () => void;
}

export interface LibraryHolder {
  /**
   * The current version. A newly published one is opened at the next call; the old one is closed when nobody holds it.
   * @throws YinjuError `library_missing` when none was built yet, and what opening one throws
   */
  take(): HeldLibrary;
  close(): void;
}

interface Version {
  folder: string;
  library: Library;
  holders: number;
}

export function createLibraryHolder(options: { libraryDir: string; open: (folder: string) => Library }): LibraryHolder {
  let current: Version | undefined;
  let closed = false;

  const closeIfUnused = (version: Version) => {
    if (version.holders === 0 && (version !== current || closed)) version.library.close();
  };
  const switchTo = (folder: string): Version => {
    const old = current;
    current = { folder, library: options.open(folder), holders: 0 };
    if (old) closeIfUnused(old);
    return current;
  };
  return {
    take: () => {
      const folder = currentFolder(options.libraryDir);
      if (folder === undefined || closed) {
        throw new YinjuError({
          code: 'library_missing',
          message: `There is no library in ${options.libraryDir} yet.`,
          hint: 'Run npm run reindex -- PATH… to build one.',
        });
      }
      const version = current?.folder === folder ? current : switchTo(folder);
      version.holders += 1;
      let held = true;
      return {
        library: version.library,
        release: () => {
          if (!held) return;
          held = false;
          version.holders -= 1;
          closeIfUnused(version);
        },
      };
    },
    close: () => {
      closed = true;
      if (current) closeIfUnused(current);
    },
  };
}
