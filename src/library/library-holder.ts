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
   * Where the new one cannot be opened, the old one stays in use until yet another is published.
   * @throws YinjuError `library_missing` when none was built yet, `not_ready` after `close`, and what opening one throws
   * when there is no old one
   */
  take(): HeldLibrary;
  close(): void;
}

interface Version {
  folder: string;
  library: Library;
  holders: number;
}

export function createLibraryHolder(options: {
  libraryDir: string;
  open: (folder: string) => Library;
  /** Is told why a newly published version was not taken into use, once a version. */
  onProblem?: (error: unknown) => void;
}): LibraryHolder {
  let current: Version | undefined;
  /** The folder of the version that could not be opened while another was in use. */
  let refused: string | undefined;
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
  const versionIn = (folder: string): Version => {
    if (current === undefined) return switchTo(folder);
    if (folder === current.folder || folder === refused) return current;
    try {
      return switchTo(folder);
    } catch (error) {
      refused = folder;
      options.onProblem?.(error);
      return current;
    }
  };
  return {
    take: () => {
      if (closed) {
        throw new YinjuError({
          code: 'not_ready',
          message: 'The service is closing.',
          hint: 'Start it again, then repeat the request.',
        });
      }
      const folder = currentFolder(options.libraryDir);
      if (folder === undefined) {
        throw new YinjuError({
          code: 'library_missing',
          message: `There is no library in ${options.libraryDir} yet.`,
          hint: 'Run npm run reindex -- PATH… to build one.',
        });
      }
      const version = versionIn(folder);
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
