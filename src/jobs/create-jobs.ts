/** What changes the library while the service runs, one build at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { YinjuError } from '../errors.js';
import type { Job, JobEvent } from '../job-schemas.js';
import type { Reindexed, ReindexProgress } from '../library/reindex.js';
import { createJobList, type ListedJob } from './job-list.js';

/** Another program's build takes minutes; this long it is waited for. */
const BUSY_PATIENCE_MS = 600_000;
const BUSY_RETRY_MS = 500;

/** A change of the library that a build will bring. */
export interface Work {
  kind: Job['kind'];
  /** The name of the file that it is about. */
  file?: string;
  full?: boolean;
  /** What the build meant for it; an `error` among that fails it. */
  end(built: Reindexed): Pick<Job, 'reports' | 'failures' | 'error'>;
  /** Takes back what was prepared for it, when it has failed. */
  undo(): void;
}

export interface BuildOptions {
  full: boolean;
  onProgress: (progress: ReindexProgress) => void;
  signal: AbortSignal;
}

export interface JobQueue {
  /** @throws YinjuError `not_ready` after `stop` */
  start(work: Work): Job;
  /** A job about which there was nothing to do. */
  note(job: Pick<Job, 'kind' | 'file' | 'reports' | 'libraryVersion'>): Job;
  list(): Job[];
  find(id: string): Job | undefined;
  /** Undefined when there is no such job. */
  watch(id: string, options: { signal: AbortSignal }): AsyncGenerator<JobEvent, void, undefined> | undefined;
  running(): Job | undefined;
  /** @throws YinjuError `not_ready` after `stop` */
  refuseWhenStopped(): void;
  /** Ends the running build; what it and the waiting ones prepared is left for the next start. */
  stop(): Promise<void>;
}

interface Queued {
  listed: ListedJob;
  work: Work;
}

/**
 * A queue of works. Those that wait together are built in one go, each ending with its own result.
 * @param parts.onProblem is told of errors that nobody foresaw
 */
export function createJobs(parts: {
  build: (options: BuildOptions) => Promise<Reindexed>;
  onProblem?: ((error: unknown) => void) | undefined;
  busyPatienceMs?: number;
  busyRetryMs?: number;
}): JobQueue {
  const { build, onProblem, busyPatienceMs = BUSY_PATIENCE_MS, busyRetryMs = BUSY_RETRY_MS } = parts;
  const list = createJobList();
  const stopped = new AbortController();
  let waiting: Queued[] = [];
  let batch: Queued[] = [];
  let running: Promise<void> | undefined;

  const refuseWhenStopped = () => {
    if (stopped.signal.aborted) throw closing();
  };
  const buildPatiently = async (options: BuildOptions): Promise<Reindexed> => {
    const began = performance.now();
    for (;;) {
      try {
        return await build(options);
      } catch (error) {
        const busy = error instanceof YinjuError && error.code === 'library_busy';
        if (!busy || performance.now() - began > busyPatienceMs) throw error;
        await sleep(busyRetryMs, undefined, { signal: options.signal });
      }
    }
  };
  const fail = ({ listed, work }: Queued, reason: Pick<Job, 'error' | 'failures'>) => {
    try {
      work.undo();
    } catch (error) {
      onProblem?.(error);
    }
    list.change(listed, { ...reason, status: 'failed' });
  };
  const end = (queued: Queued, built: Reindexed) => {
    try {
      const result = queued.work.end(built);
      if (result.error) fail(queued, result);
      else list.change(queued.listed, { ...result, status: 'done', libraryVersion: built.manifest.version });
    } catch (error) {
      fail(queued, { error: asError(error, onProblem) });
    }
  };
  const buildBatch = async () => {
    const change = (changed: Partial<Job>) => {
      for (const { listed } of batch) list.change(listed, changed);
    };
    change({ status: 'running' });
    try {
      const built = await buildPatiently({
        full: batch.some(({ work }) => work.full),
        onProgress: change,
        signal: stopped.signal,
      });
      for (const queued of batch) end(queued, built);
    } catch (thrown) {
      // What was prepared stays: the next start finishes it.
      if (stopped.signal.aborted) {
        change({ status: 'failed', error: bodyOf(cancelled()) });
        return;
      }
      const error = asError(thrown, onProblem);
      for (const queued of batch) fail(queued, { error });
    }
  };
  const run = async () => {
    while (waiting.length > 0 && !stopped.signal.aborted) {
      batch = waiting;
      waiting = [];
      await buildBatch();
    }
    batch = [];
    running = undefined;
  };
  return {
    start: (work) => {
      refuseWhenStopped();
      const { kind, file } = work;
      const listed = list.add({ kind, status: 'waiting', ...(file !== undefined && { file }) });
      waiting.push({ listed, work });
      running ??= Promise.resolve().then(run);
      return listed.current;
    },
    note: (job) => list.add({ ...job, status: 'done' }).current,
    list: () => list.all(),
    find: (id) => list.find(id)?.current,
    watch: (id, options) => {
      const listed = list.find(id);
      return listed && list.watch(listed, options);
    },
    running: () => batch.find(({ listed }) => listed.current.status === 'running')?.listed.current,
    refuseWhenStopped,
    stop: async () => {
      stopped.abort(cancelled());
      await running;
      for (const { listed } of waiting.splice(0)) {
        list.change(listed, { status: 'failed', error: bodyOf(cancelled()) });
      }
    },
  };
}

function asError(thrown: unknown, onProblem?: (error: unknown) => void): Job['error'] {
  onProblem?.(thrown);
  return bodyOf(
    thrown instanceof YinjuError
      ? thrown
      : new YinjuError({
          code: 'internal',
          message: 'Something went wrong inside the service.',
          hint: "Try again; if it fails again, the service's log says why.",
        }),
  );
}

function bodyOf({ code, message, hint }: YinjuError): Job['error'] {
  return { code, message, hint };
}

function closing(): YinjuError {
  return new YinjuError({
    code: 'not_ready',
    message: 'The service is closing.',
    hint: 'Start it again, then repeat the request.',
  });
}

function cancelled(): YinjuError {
  return new YinjuError({
    code: 'cancelled',
    message: 'The service was stopped before this was done.',
    hint: 'Uploads and deletions are taken up again when the service starts; ask for a reindex again.',
  });
}
