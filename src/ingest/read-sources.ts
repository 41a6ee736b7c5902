import { YinjuError } from '../errors.js';
import type { FileFailure } from '../job-schemas.js';
import { failureOf } from './file-failure.js';
import { readsFile, type FileReader } from './file-reader.js';
import { findFiles, type FoundFile } from './find-files.js';
import { sourceUnreadable, type SourceUnreadable } from './load/source-file.js';
import { readableEndings } from './loader.js';
import type { PreparedReport } from './prepare-report.js';
import { mapAtOnce } from './map-at-once.js';
import { readReportFile, type ReadReportFile } from './read-report-file.js';

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
  /** How many files are read at once. */
  jobs?: number;
  onFile?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * Reads every file of the sources that is not in the earlier library as it is, and prepares its reports.
 * @throws YinjuError `source_unreadable` when a source itself cannot be read or there is no report, old or new
 */
export async function readSources(
  sources: readonly string[],
  reader: FileReader,
  { earlier = new Map(), full = false, jobs = 1, onFile, signal }: ReadOptions = {},
): Promise<ReadSources> {
  const files = findFiles(sources, (name) => readsFile(reader, name));
  const firstOf = new Map(files.toReversed().map((file) => [file.path, file]));
  const readOne = (file: FoundFile): Promise<ReadReportFile> => {
    if (firstOf.get(file.path) === file)
      return readReportFile(file, { reader, knownStamp: full ? undefined : earlier.get(file.path) });
    const failure = failureOf(file.path, twoOfOneName(file.path));
    return Promise.resolve({ outcome: 'failed', failure, isWithdrawn: false });
  };
  let done = 0;
  const outcomes = await mapAtOnce(files, jobs, async (file) => {
    signal?.throwIfAborted();
    const outcome = await readOne(file);
    done += 1;
    onFile?.(done, files.length);
    return outcome;
  });
  signal?.throwIfAborted();
  return gather({ sources, reader, earlier, files, outcomes });
}

/** @throws YinjuError `source_unreadable` when there is no report, old or new */
function gather({
  sources,
  reader,
  earlier,
  files,
  outcomes,
}: {
  sources: readonly string[];
  reader: FileReader;
  earlier: ReadonlyMap<string, string>;
  files: readonly FoundFile[];
  outcomes: readonly ReadReportFile[];
}): ReadSources {
  const gathered: ReadSources = { reports: [], unchanged: [], failures: [], heldFailures: [], withdrawn: [] };
  const read = new Set<string>();
  files.forEach(({ path }, index) => {
    const found = outcomes[index];
    if (found?.outcome === 'failed') {
      gathered.failures.push(found.failure);
      if (found.isWithdrawn) gathered.withdrawn.push(path);
      return;
    }
    read.add(path);
    if (found?.outcome === 'unchanged') gathered.unchanged.push(path);
    if (found?.outcome === 'read') {
      gathered.reports.push(...found.reports);
      gathered.failures.push(...found.failures);
    }
  });
  const isHeld = (file: string) => earlier.has(file) && !read.has(file) && !gathered.withdrawn.includes(file);
  gathered.heldFailures = [...new Set(gathered.failures.map(({ file }) => file).filter(isHeld))];
  if (gathered.reports.length + gathered.unchanged.length + gathered.heldFailures.length > 0) return gathered;
  const [first] = gathered.failures;
  throw new YinjuError({
    code: 'source_unreadable',
    message: `No report was found in ${sources.join(', ')}${first ? ` (${first.reason})` : ''}.`,
    hint: `Name files or folders with reports of these kinds: ${readableEndings(reader.endings)}.`,
  });
}

function twoOfOneName(path: string): SourceUnreadable {
  return sourceUnreadable({
    file: { path },
    fault: 'twice',
    problem: 'stands in two sources, and a report is known by its path within its source',
    hint: 'Rename one of them, or name a folder above both as the source.',
  });
}
