import { realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { sha256Of } from './library/write-library.js';
import type { Report } from './schemas.js';

/** A reader of a PDF asks for it in many ranges; its hash is made once as long as the file stays as it is. */
const MOST_HASHES = 100;

/** The file that a report was made from: where it is, or that it is another now. Undefined when it is gone. */
export type SourceFileFinder = (
  source: Report['source'],
  sources: readonly string[],
) => Promise<{ absolute: string } | 'changed' | undefined>;

/** Finds files of reports, and nothing outside the sources. */
export function createSourceFiles(): SourceFileFinder {
  const hashes = new Map<string, string>();
  const hashOf = async (file: string): Promise<string> => {
    const { ino, size, mtimeMs, ctimeMs } = await stat(file);
    const state = [file, ino, size, mtimeMs, ctimeMs].join('\n');
    const hash = hashes.get(state) ?? (await sha256Of(file));
    hashes.delete(state);
    hashes.set(state, hash);
    for (const oldest of hashes.keys()) {
      if (hashes.size <= MOST_HASHES) break;
      hashes.delete(oldest);
    }
    return hash;
  };
  return async ({ file, sha256 }, sources) => {
    const found = (await Promise.all(sources.map((source) => fileIn(source, file)))).filter(
      (path) => path !== undefined,
    );
    for (const absolute of found) if ((await hashOf(absolute)) === sha256) return { absolute };
    return found.length > 0 ? 'changed' : undefined;
  };
}

/** The file of that path in a source, wherever links lead, as long as they stay inside the source. */
async function fileIn(source: string, path: string): Promise<string | undefined> {
  try {
    const root = await realpath(source);
    if ((await stat(root)).isFile()) return basename(source) === path ? root : undefined;
    const file = await realpath(join(root, path));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
