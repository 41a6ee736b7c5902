import { YinjuError } from '../errors.js';
import { findFiles } from './find-files.js';
import { hasLoader, readableEndings, type FileFailure, type Loaders } from './loader.js';
import type { PreparedReport } from './prepare-report.js';
import { readReportFile } from './read-report-file.js';

export interface ReadSources {
  /** Of the files that had to be read. */
  reports: PreparedReport[];
  /** Files that are as they were: nothing was read of them but their hash. */
  unchanged: string[];
  /** Files that could not be read, with the reason. The rest goes on without them. */
  failures: FileFailure[];
  /** Failed files of which the earlier library holds reports. */
  heldFailures: string[];
  /** Failed files of which nothing is to stay, since their metadata, which may hold who is to see them, cannot be read. */
  withdrawn: string[];
}

export interface ReadOptions {
  /** Stamps of the files that an earlier library holds, by path: what is still the same is not read again. */
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
  const withdrawn: string[] = [];
  const read = new Set<string>();
  for (const [index, file] of files.entries()) {
    signal?.throwIfAborted();
    if (read.has(file.path)) failures.push({ file: file.path, reason: twoOfOneName(file.path) });
    else {
      const found = await readReportFile(file, { loaders, knownStamp: full ? undefined : earlier.get(file.path) });
      if (found.outcome === 'failed') {
        failures.push(found.failure);
        if (found.isWithdrawn) withdrawn.push(file.path);
      } else read.add(file.path);
      if (found.outcome === 'unchanged') unchanged.push(file.path);
      if (found.outcome === 'read') {
        reports.push(...found.reports);
        failures.push(...found.failures);
      }
    }
    onFile?.(index + 1, files.length);
  }
  const isHeld = (file: string) => earlier.has(file) && !read.has(file) && !withdrawn.includes(file);
  const heldFailures = [...new Set(failures.map(({ file }) => file).filter(isHeld))];
  if (reports.length + unchanged.length + heldFailures.length === 0) {
    throw new YinjuError({
      code: 'source_unreadable',
      message: `No report was found in ${sources.join(', ')}${failures[0] ? ` (${failures[0].reason})` : ''}.`,
      hint: `Name files or folders with reports of these kinds: ${readableEndings(loaders)}.`,
    });
  }
  return { reports, unchanged, failures, heldFailures, withdrawn };
}

function twoOfOneName(path: string): string {
  return `Two sources hold a file ${path}, and a report is known by its path within its source.`;
}
