import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { YinjuError, messageOf } from '../errors.js';
import { METADATA_ENDING } from './load/report-metadata.js';

export interface FoundFile {
  /** Where to read it. */
  absolute: string;
  /** Relative to its source, with forward slashes; of a file given by itself, its name. */
  path: string;
  /** Where the file beside it is that states facts of it, where there is one. */
  metadata?: string;
}

/**
 * The files that sources name: a file itself, a folder with all below it whose ending is known, in a stable order.
 * Hidden files and links that lead out of the folder or nowhere are left alone.
 * @throws YinjuError `source_unreadable` that names the source
 */
export function findFiles(sources: readonly string[], isKnown: (name: string) => boolean): FoundFile[] {
  return sources.flatMap((source) => {
    try {
      if (!statSync(source).isDirectory()) {
        const metadata = `${source}${METADATA_ENDING}`;
        return [{ absolute: source, path: basename(source), ...(existsSync(metadata) && { metadata }) }];
      }
      const root = realpathSync(source);
      const all = below(root, root);
      const byPath = new Map(all.map(({ path, absolute }) => [path, absolute]));
      return all
        .filter((file) => isKnown(file.path))
        .map((file) => {
          const metadata = byPath.get(`${file.path}${METADATA_ENDING}`);
          return metadata === undefined ? file : { ...file, metadata };
        });
    } catch (error) {
      throw new YinjuError({
        code: 'source_unreadable',
        message: `The source ${source} cannot be read: ${messageOf(error)}.`,
        hint: 'Check the path and its permissions, or name other files and folders: npm run reindex -- PATH…',
        cause: error,
      });
    }
  });
}

function below(root: string, dir: string): FoundFile[] {
  const entries = readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const absolute = join(dir, entry.name);
    if (entry.name.startsWith('.') || !leadsInto(root, absolute)) return [];
    if (statSync(absolute).isDirectory()) return entry.isSymbolicLink() ? [] : below(root, absolute);
    return [{ absolute, path: relative(root, absolute).split(sep).join('/') }];
  });
}

function leadsInto(root: string, path: string): boolean {
  return existsSync(path) && realpathSync(path).startsWith(root + sep);
}
