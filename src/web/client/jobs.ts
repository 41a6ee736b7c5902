import { z } from 'zod';
import { jobListSchema, jobSchema, type Job } from '../../job-schemas.js';
import { errorSchema } from '../../schemas.js';
import { callForJson, type CallOptions } from './call-service.js';
import { problemOf, RequestProblem } from './problem.js';
import { pause } from './pause.js';
import { readEvents } from './read-events.js';
import type { SseMessage } from './sse-parser.js';

/** How long a lost connection to a job is waited for before it is tried again, in milliseconds. */
const RETRY_MS = 2_000;
/** How often in a row. A build goes on without the page, so a reader whose network is back within some minutes sees its end. */
const MOST_RETRIES = 60;

const jobEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['job', 'job-end']), data: jobSchema }),
  z.object({ type: z.literal('error'), data: errorSchema }),
]);
const knownTypes: ReadonlySet<string> = new Set(['job', 'job-end', 'error']);

/** The latest jobs, the newest first. */
export async function fetchJobs(options: CallOptions): Promise<Job[]> {
  return (await callForJson('/jobs', jobListSchema, options)).jobs;
}

/** A job each time it has changed, the last time as it ended; a connection that breaks is made again. */
export async function* watchJob(id: string, options: CallOptions): AsyncGenerator<Job, void, undefined> {
  let lost = 0;
  for (;;) {
    try {
      for await (const job of followJob(id, options)) {
        lost = 0;
        yield job;
      }
      return;
    } catch (thrown) {
      if (options.signal?.aborted || problemOf(thrown).kind !== 'connection' || lost === MOST_RETRIES) throw thrown;
      lost += 1;
    }
    await pause(RETRY_MS, options.signal);
  }
}

async function* followJob(id: string, options: CallOptions): AsyncGenerator<Job, void, undefined> {
  const events = readEvents(`/jobs/${encodeURIComponent(id)}`, options, {
    parse: parseJobEvent,
    isLast: ({ type }) => type !== 'job',
  });
  for await (const event of events) {
    if (event.type === 'error') throw new RequestProblem({ kind: 'service', ...event.data.error });
    yield event.data;
  }
}

/**
 * The job's event in a server-sent message; undefined for one of a later version that this page does not know.
 * @throws SyntaxError or ZodError when the data are not what the event's name promises
 */
export function parseJobEvent({ event: type, data }: SseMessage): z.infer<typeof jobEventSchema> | undefined {
  if (!knownTypes.has(type)) return undefined;
  const parsed: unknown = JSON.parse(data);
  return jobEventSchema.parse({ type, data: parsed });
}
