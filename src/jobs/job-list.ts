import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, JobEvent } from '../job-schemas.js';

/** Ended jobs are kept to be looked at, not as a record. */
const MOST_KEPT = 100;
/** A build tells of each file and text; a reader sees ten changes a second at most. */
const BETWEEN_EVENTS_MS = 100;

/** A job of which `current` is the latest state; states themselves never change. */
export interface ListedJob {
  current: Job;
}

export interface JobList {
  add(job: Omit<Job, 'id' | 'createdAt'>): ListedJob;
  change(listed: ListedJob, change: Partial<Job>): void;
  /** The latest first. */
  all(): Job[];
  find(id: string): ListedJob | undefined;
  /** Its state now and whenever it has changed, until it has ended. Throws the signal's reason when aborted. */
  watch(listed: ListedJob, options: { signal: AbortSignal }): AsyncGenerator<JobEvent, void, undefined>;
}

/** Jobs in memory: a restart forgets how they ended, and nothing else. */
export function createJobList({ now = () => new Date() }: { now?: () => Date } = {}): JobList {
  const jobs = new Map<string, ListedJob>();
  let watchers: (() => void)[] = [];

  const nextChange = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const tell = () => {
        signal.removeEventListener('abort', refuse);
        resolve();
      };
      const refuse = () => {
        watchers = watchers.filter((watcher) => watcher !== tell);
        reject(signal.reason);
      };
      signal.addEventListener('abort', refuse, { once: true });
      watchers.push(tell);
    });
  const dropOldest = () => {
    for (const [id, { current }] of jobs) {
      if (jobs.size <= MOST_KEPT) break;
      if (current.endedAt !== undefined) jobs.delete(id);
    }
  };
  return {
    add: (job) => {
      const createdAt = now().toISOString();
      const ended = job.status === 'done' || job.status === 'failed';
      const listed = { current: { ...job, id: randomUUID(), createdAt, ...(ended && { endedAt: createdAt }) } };
      jobs.set(listed.current.id, listed);
      dropOldest();
      return listed;
    },
    change: (listed, change) => {
      const ended = change.status === 'done' || change.status === 'failed';
      listed.current = { ...listed.current, ...change, ...(ended && { endedAt: now().toISOString() }) };
      const told = watchers;
      watchers = [];
      for (const tell of told) tell();
    },
    all: () => [...jobs.values()].map(({ current }) => current).reverse(),
    find: (id) => jobs.get(id),
    async *watch(listed, { signal }) {
      for (;;) {
        signal.throwIfAborted();
        const seen = listed.current;
        const ended = seen.endedAt !== undefined;
        yield { type: ended ? 'job-end' : 'job', data: seen };
        if (ended) return;
        while (listed.current === seen) await nextChange(signal);
        if (listed.current.endedAt === undefined) await sleep(BETWEEN_EVENTS_MS, undefined, { signal });
      }
    },
  };
}
