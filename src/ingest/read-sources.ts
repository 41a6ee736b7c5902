import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { YinjuError, messageOf } from '../errors.js';
import { findFiles } from './find-files.js';
import { hasLoader, loadFile, type FileFailure, type Loaders } from './loader.js';
import { prepareReport, type PreparedReport } from './prepare-report.js';

export interface ReadSources {
  /** Of the files that had to be read. */
  reports: PreparedReport[];
  /** Files that are as they were: nothing was read of them but their hash. */
  unchanged: string[];
  /** Files that could not be read, with the reason. The rest goes on without them. */
  failures: FileFailure[];
  /** Failed files of which the earlier library holds reports. */
  heldFailures: string[];
}

export interface ReadOptions {
  /** SHA-256 of the files that an earlier library holds, by path: what is still the same is not read again. */
  earlier?: ReadonlyMap<string, string>;
  /** Reads every file, whatever the earlier library holds. */
  full?: boolean;
  onFile?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * Reads every file of the sources that is not in the earlier library as it is, and prepares its reports.
 * @throws YinjuError `source_unreadable` when a source itself cannot be read or there is no report, old or new
 */
export async function readSources(
  sources: readonly string[],
  loaders: Loaders,
  { earlier = new Map(), full = false, onFile, signal }: ReadOptions = {},
): Promise<ReadSources> {
  const files = findFiles(sources, (name) => hasLoader(loaders, name));
  const reports: PreparedReport[] = [];
  const unchanged: string[] = [];
  const failures: FileFailure[] = [];
  const read = new Set<string>();
  for (const [index, file] of files.entries()) {
    signal?.throwIfAborted();
    try {
      if (read.has(file.path)) throw twoOfOneName(file.path);
      const bytes = await readFile(file.absolute);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (!full && earlier.get(file.path) === sha256) unchanged.push(file.path);
      else {
        const loaded = await loadFile(loaders, { path: file.path, bytes });
        for (const draft of loaded.drafts) reports.push(prepareReport(draft, { file: file.path, sha256 }));
        failures.push(...loaded.failures);
      }
      read.add(file.path);
    } catch (error) {
      failures.push({ file: file.path, reason: messageOf(error) });
    }
    onFile?.(index + 1, files.length);
  }
  const heldFailures = failures.map(({ file }) => file).filter((file) => earlier.has(file) && !read.has(file));
  if (reports.length + unchanged.length + heldFailures.length === 0) {
    throw new YinjuError({
      code: 'source_unreadable',
      message: `No report was found in ${sources.join(', ')}${failures[0] ? ` (${failures[0].reason})` : ''}.`,
      hint: `Name files or folders with reports of these kinds: ${Object.keys(loaders).join(', ')}.`,
    });
  }
  return { reports, unchanged, failures, heldFailures: [...new Set(heldFailures)] };
}

function twoOfOneName(path: string): YinjuError {
  return new YinjuError({
    code: 'source_unreadable',
    message: `Two sources hold a file ${path}, and a report is known by its path within its source.`,
    hint: 'Rename one of them, or name a folder above both as the source.',
  });
}
