import { YinjuError } from '../errors.js';
import type { FileFailure } from '../job-schemas.js';
import { failureOf } from './file-failure.js';
import { readsFile, type FileRead, type FileReader } from './file-reader.js';
import { findFiles, type FoundFile } from './find-files.js';
import { sourceUnreadable, type SourceUnreadable } from './load/source-file.js';
import type { PreparedReport } from './prepare-report.js';
import { mapAtOnce } from './map-at-once.js';
import { readWhole } from './read-whole.js';

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
  const readOne = async (file: FoundFile): Promise<Outcome> => {
    try {
      if (firstOf.get(file.path) !== file) throw twoOfOneName(file.path);
      const whole = await readWhole(file);
      if (!full && earlier.get(file.path) === whole.sha256) return { reports: [], failures: [], unchanged: true };
      return { ...(await reader.read(whole)), unchanged: false };
    } catch (error) {
      return { reports: [], failures: [failureOf(file.path, error)], unchanged: false };
    }
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

/** What became of a file. */
interface Outcome extends FileRead {
  unchanged: boolean;
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
  outcomes: readonly Outcome[];
}): ReadSources {
  const reports = outcomes.flatMap((outcome) => outcome.reports);
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  const unchanged = files.filter((_, index) => outcomes[index]?.unchanged).map(({ path }) => path);
  const read = new Set([...unchanged, ...reports.map(({ report }) => report.source.file)]);
  const held = files.map(({ path }) => path).filter((path) => earlier.has(path) && !read.has(path));
  if (reports.length + unchanged.length + held.length === 0) {
    throw new YinjuError({
      code: 'source_unreadable',
      message: `No report was found in ${sources.join(', ')}${failures[0] ? ` (${failures[0].reason})` : ''}.`,
      hint: `Name files or folders with reports of these kinds: ${reader.endings.join(', ')}.`,
    });
  }
  return { reports, unchanged, failures, heldFailures: [...new Set(held)] };
}

function twoOfOneName(path: string): SourceUnreadable {
  return sourceUnreadable({
    file: { path },
    fault: 'twice',
    problem: 'stands in two sources, and a report is known by its path within its source',
    hint: 'Rename one of them, or name a folder above both as the source.',
  });
}
