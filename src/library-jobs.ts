import { YinjuError } from './errors.js';
import type { StartedDeletion } from './job-schemas.js';
import { createJobs, type BuildOptions, type JobQueue } from './jobs/create-jobs.js';
import type { Library } from './library/open-library.js';
import type { Reindexed } from './library/reindex.js';
import type { Records } from './records/open-records.js';
import type { Report } from './schemas.js';
import type { LibraryJobs } from './service.js';
import { createUploadedReports } from './uploaded-reports.js';
import type { Uploads } from './uploads/open-uploads.js';

/** Where changes of the library come from and go to. */
export interface LibraryChanges {
  uploads: Uploads;
  /** The largest upload, in bytes. */
  maxBytes: number;
  /** What a library is built from where there is none that remembers. */
  sources: readonly string[];
  build: (sources: readonly string[], options: BuildOptions) => Promise<Reindexed>;
  /** Takes reports out of the versions that are kept beside the current one. */
  forget: (reports: readonly string[]) => void;
  onProblem?: (error: unknown) => void;
}

/** The changes that readers and operators make to the library through the service. */
export function createLibraryJobs(
  { uploads, maxBytes, sources, build, forget, onProblem }: LibraryChanges,
  { records, withLibrary }: { records: Records | undefined; withLibrary: <T>(use: (library: Library) => T) => T },
): Omit<LibraryJobs, 'remove'> & { remove: (report: Report) => StartedDeletion; running: JobQueue['running'] } {
  const withAny = <T>(use: (library: Library | undefined) => T): T => {
    try {
      return withLibrary(use);
    } catch (error) {
      // That there is no library, or one that cannot be read, is what a build is to change.
      if (error instanceof YinjuError) return use(undefined);
      throw error;
    }
  };
  const jobs = createJobs({
    build: (options) => build(withAny((library) => library?.manifest.sources) ?? sources, options),
    onProblem,
  });
  const { receive, add, remove, reindex, resume } = createUploadedReports({
    uploads,
    jobs,
    records,
    withLibrary: withAny,
    forget: (reports) => {
      try {
        forget(reports);
      } catch (error) {
        // The report itself is gone: a writer that is at work now keeps only what its versions hold, until gc.
        onProblem?.(error);
      }
    },
  });
  return { ...jobs, maxBytes, receive, upload: add, remove, reindex, resume };
}
