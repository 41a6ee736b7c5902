import { describe, expect, it } from 'vitest';
import { YinjuError } from '../../src/errors.js';
import { createJobs, type JobQueue, type Work } from '../../src/jobs/create-jobs.js';
import type { Reindexed } from '../../src/library/reindex.js';
import type { Job } from '../../src/job-schemas.js';

const busy = () => new YinjuError({ code: 'library_busy', message: 'Another reindex is writing.', hint: 'Wait.' });
const built = { manifest: { version: 'v1' }, failures: [] } as unknown as Reindexed;

function work(told: string[] = [], result: ReturnType<Work['end']> = {}): Work {
  return { kind: 'upload', file: 'a.md', end: () => result, undo: () => void told.push('undone') };
}

async function ended(jobs: JobQueue, { id }: Job): Promise<Job> {
  let last: Job | undefined;
  for await (const { data } of jobs.watch(id, { signal: new AbortController().signal })!) last = data;
  return last!;
}

describe('jobs', () => {
  it('wait for another writer, for a while', async () => {
    let tries = 0;
    const build = async () => {
      tries += 1;
      if (tries < 3) throw busy();
      return built;
    };
    const jobs = createJobs({ build, busyRetryMs: 1 });
    expect(await ended(jobs, jobs.start(work()))).toMatchObject({ status: 'done', libraryVersion: 'v1' });
    expect(tries).toBe(3);
  });

  it('fail with that when it goes on, and take back what was prepared', async () => {
    const told: string[] = [];
    const jobs = createJobs({ build: () => Promise.reject(busy()), busyRetryMs: 1, busyPatienceMs: 0 });
    const end = await ended(jobs, jobs.start(work(told)));
    expect(end).toMatchObject({ status: 'failed', error: { code: 'library_busy' } });
    expect(told).toEqual(['undone']);
  });

  it('that wait together are built in one go, and one that fails fails alone', async () => {
    let builds = 0;
    const jobs = createJobs({
      build: async () => {
        builds += 1;
        return built;
      },
    });
    const error = { code: 'file_unreadable', message: 'a.md is empty.', hint: 'Fill it.' };
    const started = [work(), work([], { error }), work()].map((each) => jobs.start(each));
    const ends = await Promise.all(started.map((job) => ended(jobs, job)));
    expect(ends.map(({ status }) => status)).toEqual(['done', 'failed', 'done']);
    expect(builds).toBe(1);
  });

  it('end when the service stops, with what was prepared left for its next start, and none begins after', async () => {
    const told: string[] = [];
    const jobs = createJobs({
      build: ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    });
    const first = jobs.start(work(told));
    await Promise.resolve();
    const second = jobs.start(work(told));
    await jobs.stop();
    for (const job of [first, second])
      expect(await ended(jobs, job)).toMatchObject({ status: 'failed', error: { code: 'cancelled' } });
    expect(told).toEqual([]);
    expect(() => jobs.start(work())).toThrow(expect.objectContaining({ code: 'not_ready' }));
  });

  it('are told of without what nobody foresaw, which the log has', async () => {
    const problems: unknown[] = [];
    const jobs = createJobs({
      build: () => Promise.reject(new Error('ENOSPC /srv/yinju')),
      onProblem: (error) => problems.push(error),
    });
    const end = await ended(jobs, jobs.start(work()));
    expect(end.error).toMatchObject({ code: 'internal', message: expect.not.stringContaining('/srv') });
    expect(problems).toHaveLength(1);
  });

  it('are remembered, the last hundred of those that have ended', async () => {
    const jobs = createJobs({ build: async () => built });
    for (let number = 0; number < 120; number += 1) jobs.note({ kind: 'upload', file: `${number}.md` });
    expect(jobs.list()).toHaveLength(100);
    expect(jobs.list()[0]).toMatchObject({ file: '119.md', status: 'done' });
  });
});
